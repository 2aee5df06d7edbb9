import { createContext, type ReactNode, useContext } from 'react';
import type { CalendarContent } from '@docket/domain';
import type { Json } from '../contents/read.ts';

/** What every editor is given: the content as it stands, whatever was written of it so far. */
export type EditorProps = {
  readonly definitionKey: string;
  readonly json: Json;
  readonly onChange: (content: Json) => void;
};

/** A part of an editor; `paths` are the places of the content that it shows, for counting what is wrong there. */
export type EditorTab = {
  readonly key: string;
  readonly label: string;
  readonly paths: readonly string[];
  readonly view: ReactNode;
};

/** Something to choose by name. */
export type Named = { readonly value: string; readonly label: string };

/** What else is configured, by name: what the fields of an editor offer. */
export type Names = {
  readonly caseTypes: readonly Named[];
  readonly taskTypes: readonly Named[];
  readonly workflows: readonly Named[];
  readonly categories: readonly Named[];
  readonly calendars: readonly (Named & { readonly content: CalendarContent })[];
  readonly departments: readonly Named[];
};

export const noNames: Names = {
  caseTypes: [],
  taskTypes: [],
  workflows: [],
  categories: [],
  calendars: [],
  departments: [],
};

export const NamesContext = createContext<Names>(noNames);

export function useNames(): Names {
  return useContext(NamesContext);
}

/** The names with one more for a value that is none of them, so that it is shown and not lost. */
export function withMissing(names: readonly Named[], value: string | null): Named[] {
  const known = value === null || value === '' || names.some((each) => each.value === value);
  return known ? [...names] : [...names, { value, label: value }];
}
