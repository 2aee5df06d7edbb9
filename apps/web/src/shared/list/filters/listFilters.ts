import { readParts, writeParts } from '../../address/filterParts.ts';
import type { FilterKind } from '../listKind.ts';
import type { FilterValue, ListTypes } from '../listTypes.ts';

/** Stands for the viewer, whoever that is. */
export const me = 'me';
export const nobody = 'none';

function valueOf(filter: Readonly<Record<string, FilterValue>>, part: string): FilterValue {
  return filter[part] ?? null;
}

/** The parts that are set, in the order of the chips. */
export function activeFilters<K extends ListTypes>(
  { parts }: Pick<FilterKind<K>, 'parts'>,
  filter: K['filter'],
): readonly K['part'][] {
  return parts.filter((part) => (valueOf(filter, part)?.length ?? 0) > 0);
}

/** The same filter without one of its parts. */
export function withoutFilter<K extends ListTypes>(
  { empty }: Pick<FilterKind<K>, 'empty'>,
  filter: K['filter'],
  part: K['part'],
): K['filter'] {
  return { ...filter, [part]: valueOf(empty, part) };
}

/** Reads `status:NEW,REOPENED;due:week`. */
export function readFilter<K extends ListTypes>(
  { read }: Pick<FilterKind<K>, 'read'>,
  text: string,
): K['filter'] {
  const parts = readParts(text);
  return read((part) => parts.get(part) ?? []);
}

/** The filter as it stands in the address; empty when nothing is filtered. */
export function writeFilter<K extends ListTypes>(
  kind: Pick<FilterKind<K>, 'parts'>,
  filter: K['filter'],
): string {
  return writeParts(
    activeFilters<K>(kind, filter).map((part) => {
      const value = valueOf(filter, part);
      return [part, typeof value === 'string' ? [value] : (value ?? [])] as const;
    }),
  );
}
