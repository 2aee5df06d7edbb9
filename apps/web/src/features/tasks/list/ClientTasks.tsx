import { EmptyState } from '@docket/ui';
import { useMemo } from 'react';
import { listText } from './listTexts.ts';
import { clientShape, type TaskListView } from './listView.ts';
import { TaskList } from './TaskList.tsx';

interface Props {
  readonly clientId: string;
  readonly name: string;
}

/** Every task for one client that the viewer sees (F24). */
export function ClientTasks({ clientId, name }: Props) {
  const view = useMemo<TaskListView>(
    () => ({ ...clientShape, key: 'client', title: name, tab: 'ALL', fixed: { clientIds: [clientId] } }),
    [clientId, name],
  );
  return <TaskList view={view} fills={false} empty={<EmptyState title={listText('emptyClient')} />} />;
}
