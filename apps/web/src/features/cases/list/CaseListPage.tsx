import { EmptyState } from '@docket/ui';
import { FolderOpen } from 'lucide-react';
import { useMemo } from 'react';
import { usePreload } from '../../../shared/layers/usePreload.ts';
import { List } from '../../../shared/list/List.tsx';
import { useListFrame } from '../../../shared/list/useListFrame.ts';
import { useListState } from '../../../shared/list/useListState.ts';
import { usePageTitle } from '../../../shared/page/usePageTitle.ts';
import { useViewer } from '../../../shared/viewer/useViewer.ts';
import classes from './CaseList.module.css';
import { CaseListBody } from './CaseListBody.tsx';
import { caseListKind, caseListView as view, loadCaseFilterLayer } from './caseListKind.ts';
import { caseListText } from './caseListTexts.ts';
import { NewCaseButton } from './NewCaseButton.tsx';
import { useCaseList } from './useCaseList.ts';
import { useLiveCases } from './useLiveCases.ts';
import { useStagePlaces } from './useStagePlaces.ts';

const layers = [loadCaseFilterLayer];
const anyOrder = caseListKind(new Map());

/** `/cases`: every case the viewer may see, to find one and to steer them. */
export function CaseListPage() {
  usePageTitle(view.title);
  usePreload(layers);
  const mayCreate = useViewer()?.permissions.includes('CASES_WRITE') ?? false;
  const list = useListState(anyOrder, view);
  const data = useCaseList(list.state);
  const places = useStagePlaces(list.state.group === 'stage');
  const kind = useMemo(() => (places === null ? anyOrder : caseListKind(places)), [places]);
  const frame = useListFrame({
    kind,
    view,
    list,
    data: places === null ? { ...data, rows: undefined } : data,
    endWidth: 0,
    fills: true,
  });
  const news = useLiveCases(frame);
  return (
    <List
      frame={frame}
      news={news}
      above={
        <div className={classes.head}>
          <h1 className={classes.title} tabIndex={-1}>
            {view.title}
          </h1>
          {mayCreate && <NewCaseButton />}
        </div>
      }
    >
      <CaseListBody
        frame={frame}
        empty={
          <EmptyState
            icon={FolderOpen}
            title={caseListText('empty')}
            text={caseListText('emptyText')}
            actions={mayCreate && <NewCaseButton />}
          />
        }
      />
    </List>
  );
}
