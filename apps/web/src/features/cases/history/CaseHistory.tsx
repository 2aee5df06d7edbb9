import { FilterChips } from '@docket/ui';
import { useState } from 'react';
import type { TimelineKind } from '#gql';
import type { CaseLive } from '../page/useCaseLive.ts';
import type { OpenCase } from '../page/useOpenCase.ts';
import { historyText } from './caseHistoryTexts.ts';
import { CaseTimeline } from './CaseTimeline.tsx';

interface Props {
  readonly caseFile: OpenCase;
  readonly listen: CaseLive['listen'];
}

const filters = ['ALL', 'NOTES', 'COMMENTS', 'CHANGES', 'FILES'] as const;
type Filter = (typeof filters)[number];

const kindsOf: Record<Filter, readonly TimelineKind[] | null> = {
  ALL: null,
  NOTES: ['NOTES'],
  COMMENTS: ['COMMENTS'],
  CHANGES: ['MOVES', 'CHANGES'],
  FILES: ['FILES'],
};
const chips = filters.map((value) => ({ value, label: historyText(`kind.${value}`) }));

/** Everything that happened to a case and its tasks, in one line of time; private notes are marked (F42). */
export function CaseHistory({ caseFile, listen }: Props) {
  const [filter, setFilter] = useState<Filter>('ALL');
  return (
    <>
      <FilterChips label={historyText('filter')} chips={chips} chosen={filter} onChoose={setFilter} />
      <CaseTimeline
        key={filter}
        caseFile={caseFile}
        kinds={kindsOf[filter]}
        label={historyText('timeline')}
        listen={listen}
      />
    </>
  );
}
