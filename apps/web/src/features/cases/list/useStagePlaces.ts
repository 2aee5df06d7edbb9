import { skipToken, useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { CaseTypeNamesDocument } from '#gql';
import type { StagePlaces } from './caseGroups.ts';

const nowhere: StagePlaces = new Map();

/**
 * Where the stages of all types stand, by label; null while that is awaited, so that groups need not change places.
 * Where it cannot be known they stand as their first row comes.
 */
export function useStagePlaces(wanted: boolean): StagePlaces | null {
  const { data, error } = useQuery(CaseTypeNamesDocument, wanted ? {} : skipToken);
  const types = data?.caseTypes;
  const places = useMemo(() => {
    const all = (types ?? []).flatMap(({ stages }) =>
      stages.map(({ label }, place) => [label, place] as const),
    );
    return new Map(all.toReversed());
  }, [types]);
  if (!wanted || error !== undefined) return nowhere;
  return types === undefined ? null : places;
}
