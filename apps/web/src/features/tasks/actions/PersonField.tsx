import { useQuery } from '@apollo/client/react';
import { type DepartmentOption, PeoplePicker, type PersonOption } from '@docket/ui';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { MovePeopleDocument, type MovePeopleQuery } from '#gql';
import { moveText } from './moveTexts.ts';

export type PersonFieldProps = {
  readonly label: string;
  readonly value: PersonOption | null;
  readonly onChange: (person: PersonOption | null) => void;
  /** Only people who work there, and "Anyone" for its queue. */
  readonly department?: DepartmentOption | null | undefined;
  readonly suggested?: readonly PersonOption[] | undefined;
  /** Who holds the task already and cannot be chosen. */
  readonly exceptId?: string | undefined;
  readonly error: string | undefined;
  readonly focused?: boolean | undefined;
  readonly required?: boolean | undefined;
};

function toOption(person: MovePeopleQuery['people']['nodes'][number]): PersonOption {
  return {
    id: person.id,
    name: person.name,
    kind: person.kind,
    active: person.active,
    department: person.departments.map(({ name }) => name).join(', '),
    openTasks: person.openTaskCount,
  };
}

const pause = 150;

/** The people a task can be given to, searched by the server. */
export function PersonField(props: PersonFieldProps) {
  const { department, exceptId, suggested = [] } = props;
  const [words, setWords] = useState('');
  const [search] = useDebouncedValue(words, pause);
  const { data, previousData, loading } = useQuery(MovePeopleDocument, {
    variables: { search: search.trim() === '' ? null : search.trim(), departmentId: department?.id ?? null },
  });
  const people = (data ?? previousData)?.people.nodes ?? [];
  const options = people.filter((person) => person.active && person.id !== exceptId).map(toOption);
  return (
    <PeoplePicker
      label={props.label}
      value={props.value}
      onChange={props.onChange}
      options={options}
      suggested={search.trim() === '' ? suggested.filter((person) => person.id !== exceptId) : []}
      anyone={department ? moveText('anyone', { department: department.name }) : undefined}
      onSearch={setWords}
      loading={loading}
      error={props.error}
      field="person"
      focused={props.focused}
      required={props.required}
    />
  );
}
