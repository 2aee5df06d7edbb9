import { Button } from '@mantine/core';
import listClasses from '../../tasks/list/TaskList.module.css';
import { pageOfCases } from './caseListAddress.ts';
import { caseListText } from './caseListTexts.ts';
import type { CaseListData } from './useCaseList.ts';

/** Below the rows: how many are shown, and the next ones on request. */
export function CaseListFoot({ data }: { readonly data: CaseListData }) {
  const { more, rows, total, totalIsCapped } = data;
  if (!more.hasMore) return <div className={listClasses.foot} />;
  return (
    <div className={listClasses.foot}>
      <Button
        variant="default"
        size="xs"
        loading={more.loading}
        onClick={() => void more.loadMore(pageOfCases)}
      >
        {caseListText('loadMore', { count: pageOfCases })}
      </Button>
      <span>
        {caseListText('shownOf', { shown: rows?.length ?? 0, total: totalIsCapped ? `${total}+` : total })}
      </span>
      {more.failed && (
        <span className={listClasses.failed} role="alert">
          {caseListText('moreFailed')}
        </span>
      )}
    </div>
  );
}
