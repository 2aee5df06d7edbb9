import type { DefinitionFinding } from '@docket/domain';
import { createContext, useContext } from 'react';

/** What is wrong with the definition that is being edited. */
export const FindingsContext = createContext<readonly DefinitionFinding[]>([]);

/** Reads what is wrong at a place, as one text; undefined where nothing is. `below` also takes what lies deeper. */
export function useFinding(): (path: string, below?: 'BELOW') => string | undefined {
  const findings = useContext(FindingsContext);
  return (path, below) => {
    const here = findings.filter(
      (finding) => finding.path === path || (below !== undefined && finding.path.startsWith(`${path}.`)),
    );
    return here.length === 0 ? undefined : [...new Set(here.map(({ message }) => message))].join(' ');
  };
}

/** What is wrong with the fields of a form, by the key of the field. */
export function useFieldFindings(path: string): Readonly<Record<string, string>> {
  const findings = useContext(FindingsContext);
  const start = `${path}.properties.`;
  return Object.fromEntries(
    findings
      .filter((finding) => finding.path.startsWith(start))
      .map((finding) => [finding.path.slice(start.length).split('.')[0] ?? '', finding.message]),
  );
}

/** How many things are wrong below any of these places. */
export function countFindings(findings: readonly DefinitionFinding[], paths: readonly string[]): number {
  return findings.filter(({ path }) => paths.some((start) => path === start || path.startsWith(`${start}.`)))
    .length;
}
