import { type DrawnPerson, PersonAvatar } from '../people/PersonAvatar.tsx';
import { anyoneId } from './anyone.ts';
import { Picker } from './Picker.tsx';
import type { PickerGroup } from './pickerGroups.ts';
import classes from './Picker.module.css';

/** A person who can be chosen, with what helps to choose. */
export type PersonOption = DrawnPerson & {
  readonly department?: string | undefined;
  /** Open tasks held; absent when the viewer may not see this person's work. */
  readonly openTasks?: number | null | undefined;
  /** Why the person is suggested, or what choosing them means: "Held this task before". */
  readonly reason?: string | undefined;
};

export type PeoplePickerProps = {
  readonly label: string;
  readonly value: PersonOption | null;
  readonly onChange: (person: PersonOption | null) => void;
  readonly options: readonly PersonOption[];
  /** Up to three people with a reason, above the rest. */
  readonly suggested?: readonly PersonOption[] | undefined;
  /** "Anyone in Legal (claim)": leaves the task in the department's queue. */
  readonly anyone?: string | undefined;
  readonly onSearch?: ((words: string) => void) | undefined;
  readonly loading?: boolean | undefined;
  readonly error?: string | undefined;
  readonly description?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly field?: string | undefined;
  readonly focused?: boolean | undefined;
  readonly required?: boolean | undefined;
};

function workload(person: PersonOption): string | null {
  if (typeof person.openTasks !== 'number') return null;
  return `${person.openTasks} open`;
}

function renderPerson(person: PersonOption) {
  const detail = person.reason ?? person.department;
  return (
    <span className={classes.option}>
      {person.id !== anyoneId && <PersonAvatar person={person} size={26} />}
      <span className={classes.main}>
        <span className={classes.name} dir="auto">
          {person.name}
        </span>
        {detail !== undefined && <span className={classes.detail}>{detail}</span>}
      </span>
      <span className={classes.end}>{workload(person)}</span>
    </span>
  );
}

/** Finds a person by name; shows department, open work and why somebody is suggested. */
export function PeoplePicker(props: PeoplePickerProps) {
  const { options, suggested = [], anyone, placeholder = 'Name', ...rest } = props;
  const above = new Set(suggested.map((person) => person.id));
  const groups: PickerGroup<PersonOption>[] = [
    ...(anyone === undefined ? [] : [{ label: '', options: [{ id: anyoneId, name: anyone }] }]),
    { label: 'Suggested', options: suggested },
    {
      label: suggested.length > 0 ? 'People' : '',
      options: options.filter((person) => !above.has(person.id)),
    },
  ].filter((group) => group.options.length > 0);
  return (
    <Picker<PersonOption>
      {...rest}
      groups={groups}
      placeholder={placeholder}
      renderOption={renderPerson}
      nothing="Nobody found"
    />
  );
}
