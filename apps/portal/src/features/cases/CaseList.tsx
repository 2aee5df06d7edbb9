import { CaseListDocument } from '#gql';
import { useData } from '../../shared/api/useData.ts';
import { More } from '../../shared/layout/More.tsx';
import { useFocusOnFirstLink } from '../../shared/layout/useFocusOnFirstLink.ts';
import { WaitingPart } from '../../shared/layout/WaitingPart.tsx';
import { t } from '../../shared/words/words.ts';
import { CaseRows } from './CaseRows.tsx';

/** The client's cases, fifty at a time; `after` is where the part before ended. */
export function CaseList({ after = null }: { readonly after?: string | null }) {
  const { data, failure, reload } = useData(CaseListDocument, { after });
  const part = useFocusOnFirstLink<HTMLDivElement>(after !== null && data !== undefined);
  if (data === undefined) return <WaitingPart failure={failure} onRetry={reload} />;
  const { nodes, pageInfo } = data.cases;
  if (nodes.length === 0 && after === null) return <p>{t('cases.none')}</p>;
  return (
    <>
      <div ref={part}>
        <CaseRows cases={nodes} />
      </div>
      {pageInfo.hasNextPage ? (
        <More>
          <CaseList after={pageInfo.endCursor} />
        </More>
      ) : null}
    </>
  );
}
