import { useToday } from '@docket/client';
import type { CaseRowFragment } from '#gql';
import { LinkRow } from '../../shared/layout/LinkRow.tsx';
import { Rows } from '../../shared/layout/Rows.tsx';
import { dayOf } from '../../shared/time/format.ts';
import { useReader } from '../../shared/time/useReader.ts';
import { t } from '../../shared/words/words.ts';
import { CaseTurnTag } from './CaseTurnTag.tsx';

/** Cases one below the other: what it is about, its number, the last update, and whose turn it is. */
export function CaseRows({ cases }: { readonly cases: readonly CaseRowFragment[] }) {
  const today = useToday();
  const reader = useReader();
  return (
    <Rows>
      {cases.map(({ id, number, title, status, turn, updatedAt }) => (
        <LinkRow
          key={id}
          to={`/cases/${encodeURIComponent(number)}`}
          title={title}
          hints={[
            { name: 'number', words: t('cases.label', { number }) },
            { name: 'update', words: t('cases.updated', { day: dayOf(updatedAt, today, reader) }) },
          ]}
          state={<CaseTurnTag status={status} turn={turn} />}
        />
      ))}
    </Rows>
  );
}
