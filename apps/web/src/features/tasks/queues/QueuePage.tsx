import { useQuery } from '@apollo/client/react';
import { EmptyState } from '@docket/ui';
import { Layers } from 'lucide-react';
import { useMemo } from 'react';
import { useParams } from 'react-router-dom';
import { QueuesDocument, type QueuesQuery } from '#gql';
import { usePageTitle } from '../../../shared/page/usePageTitle.ts';
import { queueShape, type TaskListView } from '../list/listView.ts';
import { TaskList } from '../list/TaskList.tsx';
import type { RowMoves } from '../list/useRowMoves.ts';
import type { ListedTask } from '../list/useTaskList.ts';
import { ClaimButton } from './ClaimButton.tsx';
import { queueText } from './queueTexts.ts';
import { QueueTabs } from './QueueTabs.tsx';

type Queue = QueuesQuery['departments'][number];

const nothing: readonly Queue[] = [];

function useQueueView(queues: readonly Queue[], departmentId: string | undefined): TaskListView {
  const chosen = queues.find(({ id }) => id === departmentId);
  const title = chosen === undefined ? queueText('title') : queueText('titleOf', { name: chosen.name });
  const ids = departmentId ?? queues.map(({ id }) => id).join(' ');
  return useMemo(
    () => ({
      ...queueShape,
      key: 'queue',
      title,
      tab: 'ALL',
      fixed: { unassigned: true, departmentIds: ids.split(' ').filter(Boolean) },
    }),
    [title, ids],
  );
}

function claim(task: ListedTask, moves: RowMoves) {
  return <ClaimButton task={task} moves={moves} />;
}

/** What waits in the viewer's departments for somebody to take it; the one with the oldest target first. */
export function QueuePage() {
  const { departmentId } = useParams();
  const { data } = useQuery(QueuesDocument, { fetchPolicy: 'cache-and-network' });
  const all = data?.departments ?? nothing;
  const queues = all.filter((queue) => queue.viewerIsMember || queue.viewerIsManager);
  const view = useQueueView(queues, departmentId);
  usePageTitle(view.title);
  const heading = (
    <h1 className="docket-hidden" tabIndex={-1}>
      {view.title}
    </h1>
  );
  if (queues.length === 0 && departmentId === undefined) {
    return (
      <>
        {heading}
        {data !== undefined && (
          <EmptyState icon={Layers} title={queueText('none')} text={queueText('noneText')} />
        )}
      </>
    );
  }
  return (
    <TaskList
      key={departmentId ?? 'all'}
      view={view}
      empty={<EmptyState icon={Layers} title={queueText('empty')} text={queueText('emptyText')} />}
      renderExtra={claim}
    >
      {heading}
      <QueueTabs queues={queues} />
    </TaskList>
  );
}
