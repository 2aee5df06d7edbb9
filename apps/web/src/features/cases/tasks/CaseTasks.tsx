import { useQuery } from '@apollo/client/react';
import { useMorePages } from '@docket/client';
import { EmptyState, ErrorBanner, SkeletonLines } from '@docket/ui';
import { Button } from '@mantine/core';
import { ListTodo, Plus } from 'lucide-react';
import { useEffect } from 'react';
import { CaseTasksDocument } from '#gql';
import { useNewTask } from '../../../shared/newTask/useNewTask.ts';
import type { CaseLive } from '../page/useCaseLive.ts';
import type { OpenCase } from '../page/useOpenCase.ts';
import { CaseTaskTable } from './CaseTaskTable.tsx';
import { caseTaskText } from './caseTaskTexts.ts';

interface Props {
  readonly caseFile: OpenCase;
  readonly listen: CaseLive['listen'];
}

// With what can be done with each of them, more would cost the server too much at once.
const page = 50;

/** The tasks of a case by their number in it: what is done and cancelled stays, and says why (F21, F40). */
export function CaseTasks({ caseFile, listen }: Props) {
  const newTask = useNewTask();
  const { data, error, refetch, fetchMore } = useQuery(CaseTasksDocument, {
    variables: { caseId: caseFile.id, first: page },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  useEffect(() => listen(() => void refetch().catch(() => undefined)), [listen, refetch]);
  const tasks = data?.case?.tasks;
  const more = useMorePages(tasks?.pageInfo, (next) => fetchMore({ variables: next }));
  const open = caseFile.closedAt === null;
  if (tasks === undefined && error !== undefined) {
    return (
      <ErrorBanner
        title={caseTaskText('failed')}
        text={caseTaskText('unavailable')}
        onRetry={() => void refetch().catch(() => undefined)}
      />
    );
  }
  if (tasks === undefined) return <SkeletonLines label={caseTaskText('loading')} shape="rows" count={5} />;
  if (tasks.nodes.length === 0) {
    return (
      <EmptyState
        icon={ListTodo}
        title={caseTaskText('empty')}
        text={caseTaskText('emptyText')}
        actions={
          open && (
            <Button onClick={newTask.open} leftSection={<Plus size={16} aria-hidden="true" />}>
              {caseTaskText('newTask')}
            </Button>
          )
        }
      />
    );
  }
  return (
    <>
      <CaseTaskTable label={caseTaskText('list', { number: caseFile.number })} tasks={tasks.nodes} />
      {more.hasMore && (
        <Button variant="default" size="xs" loading={more.loading} onClick={() => void more.loadMore(page)}>
          {caseTaskText('more')}
        </Button>
      )}
    </>
  );
}
