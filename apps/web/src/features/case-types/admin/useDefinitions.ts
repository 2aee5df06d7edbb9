import { useQuery } from '@apollo/client/react';
import { failureOf, useRefetchAfterGap } from '@docket/client';
import type { DefinitionKind } from '@docket/domain';
import { DefinitionsDocument, type DefinitionOfListFragment } from '#gql';
import { definitionName } from './definitionName.ts';

export type ListedDefinition = Omit<DefinitionOfListFragment, ' $fragmentName'>;

/** One line of the list: the draft if there is one, beside the version in force. */
export interface DefinitionLine {
  readonly key: string;
  /** What was changed last. */
  readonly newest: ListedDefinition;
  /** The version in force; null where it was never published. */
  readonly inForce: ListedDefinition | null;
}

/** The lines of a list, by name. */
export function linesOf(
  kind: DefinitionKind,
  definitions: readonly ListedDefinition[],
): readonly DefinitionLine[] {
  const byKey = Map.groupBy(definitions, ({ key }) => key);
  const lines = [...byKey].flatMap(([key, versions]) => {
    const [newest] = versions.toSorted((one, other) => other.version - one.version);
    const inForce = versions.find(({ state }) => state === 'PUBLISHED') ?? null;
    return newest === undefined ? [] : [{ key, newest, inForce }];
  });
  const nameOf = ({ key, newest }: DefinitionLine) => definitionName(kind, key, newest.label);
  return lines.toSorted((one, other) => nameOf(one).localeCompare(nameOf(other)));
}

/** Everything of a kind. */
export function useDefinitions(kind: DefinitionKind) {
  const { data, error, refetch } = useQuery(DefinitionsDocument, {
    variables: { kind },
    fetchPolicy: 'cache-and-network',
  });
  useRefetchAfterGap(refetch);
  return {
    lines: data === undefined ? undefined : linesOf(kind, data.definitions),
    failure: data === undefined && error !== undefined ? failureOf(error).kind : null,
    refetch,
  };
}
