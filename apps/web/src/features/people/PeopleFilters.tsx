import { useQuery } from '@apollo/client/react';
import { Checkbox, Select, TextInput } from '@mantine/core';
import { RoleNamesDocument } from '#gql';
import classes from './People.module.css';
import { peopleText } from './peopleTexts.ts';

export interface PeopleFilter {
  readonly search: string;
  /** The key of a role; empty for any. */
  readonly role: string;
  readonly inactiveToo: boolean;
}

interface Props {
  readonly filter: PeopleFilter;
  readonly onChange: (filter: PeopleFilter) => void;
}

/** Narrows the list of people. */
export function PeopleFilters({ filter, onChange }: Props) {
  const { data } = useQuery(RoleNamesDocument);
  const roles = (data?.roles ?? []).filter(({ key }) => key !== 'CLIENT' && key !== 'INTEGRATOR');
  const choices = [
    { value: '', label: peopleText('anyRole') },
    ...roles.map(({ key, label }) => ({ value: key, label })),
  ];
  return (
    <div className={classes.tools}>
      <TextInput
        className={classes.search}
        type="search"
        aria-label={peopleText('search')}
        placeholder={peopleText('search')}
        value={filter.search}
        onChange={(event) => onChange({ ...filter, search: event.currentTarget.value })}
      />
      <Select
        aria-label={peopleText('role')}
        data={choices}
        value={filter.role}
        allowDeselect={false}
        onChange={(role) => onChange({ ...filter, role: role ?? '' })}
      />
      <Checkbox
        label={peopleText('inactiveToo')}
        checked={filter.inactiveToo}
        onChange={(event) => onChange({ ...filter, inactiveToo: event.currentTarget.checked })}
      />
    </div>
  );
}
