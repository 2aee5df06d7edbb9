import { EmptyState, ErrorBanner, ProgressLine } from '@docket/ui';
import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { FolderOpen, Plus } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Link } from 'react-router-dom';
import { announce } from '../../../shared/page/announcements.ts';
import { usePageTitle } from '../../../shared/page/usePageTitle.ts';
import { useViewer } from '../../../shared/viewer/useViewer.ts';
import listClasses from '../../tasks/list/TaskList.module.css';
import { useListWidth } from '../../tasks/list/useListWidth.ts';
import { setFilters } from './caseListAddress.ts';
import { CaseCards } from './CaseCards.tsx';
import classes from './CaseList.module.css';
import { CaseListFoot } from './CaseListFoot.tsx';
import { CaseListNothing } from './CaseListNothing.tsx';
import { caseListText } from './caseListTexts.ts';
import { CaseTable } from './CaseTable.tsx';
import { CaseToolbar } from './CaseToolbar.tsx';
import { fittingCaseColumns } from './caseColumns.ts';
import { refreshTime } from './refreshTime.ts';
import { useCaseList } from './useCaseList.ts';
import { useCaseListState } from './useCaseListState.ts';

const settlesAfter = 500;

function newCaseButton() {
  return (
    <Button component={Link} to="/cases/new" size="xs" leftSection={<Plus size={16} aria-hidden="true" />}>
      {caseListText('newCase')}
    </Button>
  );
}

/** `/cases`: every case the viewer may see, to find one and to steer them. */
export function CaseListPage() {
  usePageTitle(caseListText('title'));
  const scroller = useRef<HTMLDivElement>(null);
  const isPhone = useMediaQuery('(max-width: 47.99em)', false);
  const list = useCaseListState();
  const data = useCaseList(list.state);
  const width = useListWidth(scroller);
  const mayCreate = useViewer()?.permissions.includes('CASES_WRITE') ?? false;
  const { rows, failure, refresh, loadedAt } = data;

  const asked = JSON.stringify([list.state.filter, list.state.closed]);
  const [first] = useState(asked);
  const tell = useEffectEvent(() =>
    announce(caseListText(data.totalIsCapped ? 'foundCapped' : 'found', { count: data.total })),
  );
  const settled = !data.refreshing;
  useEffect(() => {
    if (asked === first || !settled) return undefined;
    const timer = setTimeout(() => tell(), settlesAfter);
    return () => clearTimeout(timer);
  }, [asked, first, settled]);

  const nothing = rows === undefined || rows.length === 0;
  return (
    <div className={listClasses.list} data-fills>
      <div className={classes.head}>
        <h1 className={classes.title} tabIndex={-1}>
          {caseListText('title')}
        </h1>
        {mayCreate && newCaseButton()}
      </div>
      <CaseToolbar list={list} data={data} />
      {failure !== null && rows !== undefined && (
        <div className={listClasses.messages}>
          <ErrorBanner
            title={caseListText('refreshFailed', { time: refreshTime(loadedAt) })}
            onRetry={refresh}
          />
        </div>
      )}
      <ProgressLine active={data.refreshing && rows !== undefined} label={caseListText('refreshing')} />
      <div className={listClasses.body}>
        <div className={listClasses.scroller} ref={scroller}>
          {nothing ? (
            <CaseListNothing
              data={data}
              filtered={setFilters(list.state.filter).length > 0}
              onClear={() =>
                list.change({ filter: { type: [], stage: [], owner: [], client: [], text: '' } })
              }
              empty={
                <EmptyState
                  icon={FolderOpen}
                  title={caseListText('empty')}
                  text={caseListText('emptyText')}
                  actions={mayCreate && newCaseButton()}
                />
              }
            />
          ) : (
            <>
              {isPhone ? (
                <CaseCards rows={rows} />
              ) : (
                <CaseTable rows={rows} list={list} columns={fittingCaseColumns(width)} onRefresh={refresh} />
              )}
              <CaseListFoot data={data} />
            </>
          )}
        </div>
      </div>
    </div>
  );
}
