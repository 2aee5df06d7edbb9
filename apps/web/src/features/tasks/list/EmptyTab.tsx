import { EmptyState } from '@docket/ui';
import { Button } from '@mantine/core';
import { CheckCheck, Inbox } from 'lucide-react';
import { Link } from 'react-router-dom';
import { useTaskCounts } from '../../../shared/counts/useTaskCounts.ts';
import { useNewTask } from '../../../shared/newTask/useNewTask.ts';
import { listText } from './listTexts.ts';
import type { OwnTab } from './ownViews.ts';

/** What an empty tab says, with a way on: a queue to take from, or a task to create. */
export function EmptyTab({ tab }: { readonly tab: OwnTab }) {
  const newTask = useNewTask();
  const waiting = useTaskCounts()?.queue ?? 0;
  const create = <Button onClick={newTask.open}>{listText('newTask')}</Button>;
  const take = (
    <Button component={Link} to="/queues" variant="default">
      {listText('takeFromQueue', { count: waiting })}
    </Button>
  );
  return (
    <EmptyState
      icon={tab === 'PENDING' ? CheckCheck : Inbox}
      title={listText(`empty${tab}`)}
      actions={tab === 'PENDING' || tab === 'MINE' ? waiting > 0 && take : tab === 'CREATED' && create}
    />
  );
}
