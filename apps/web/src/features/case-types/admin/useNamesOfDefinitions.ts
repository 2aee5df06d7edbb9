import { useQuery } from '@apollo/client/react';
import { DefinitionNamesDocument, type DefinitionNameFragment } from '#gql';
import { readCalendar } from '../contents/settings.ts';
import { isJson } from '../contents/read.ts';
import { type Named, type Names, noNames } from './editor.ts';

type Name = Pick<DefinitionNameFragment, 'key' | 'label' | 'state' | 'retired'>;

/** Each once, by name; drafts too, because what belongs together is often drafted together. */
function named(definitions: readonly Name[]): readonly Named[] {
  const byKey = new Map(
    definitions
      .filter(({ retired }) => !retired)
      .map(({ key, label, state }) => [key, { value: key, label: label === '' ? key : label, state }]),
  );
  return [...byKey.values()].map(({ value, label }) => ({ value, label }));
}

/** What else is configured, for the choices of the editors. */
export function useNamesOfDefinitions(): Names {
  const { data } = useQuery(DefinitionNamesDocument, { fetchPolicy: 'cache-and-network' });
  if (data === undefined) return noNames;
  const contents = new Map(data.calendars.map(({ key, content }) => [key, content]));
  return {
    caseTypes: named(data.caseTypes),
    taskTypes: named(data.taskTypes),
    workflows: named(data.workflows),
    categories: named(data.categories),
    calendars: named(data.calendars).map((each) => {
      const content = contents.get(each.value);
      return { ...each, content: readCalendar(isJson(content) ? content : {}) };
    }),
    departments: data.departments.map(({ id, name }) => ({ value: id, label: name })),
  };
}
