import { TaskListDocument, type TaskTab } from '#gql';
import { useData } from '../../shared/api/useData.ts';
import { More } from '../../shared/layout/More.tsx';
import { useFocusOnFirstLink } from '../../shared/layout/useFocusOnFirstLink.ts';
import { WaitingPart } from '../../shared/layout/WaitingPart.tsx';
import { t } from '../../shared/words/words.ts';
import { TaskRows } from './TaskRows.tsx';

interface Props {
  readonly tab: Exclude<TaskTab, 'ALL'>;
  /** Where the part before ended; null for the first part. */
  readonly after?: string | null;
}

/** One of the lists, fifty tasks at a time; each part asks for the next one on request. */
export function TaskList({ tab, after = null }: Props) {
  const { data, failure, reload } = useData(TaskListDocument, { tab, after });
  const part = useFocusOnFirstLink<HTMLDivElement>(after !== null && data !== undefined);
  if (data === undefined) return <WaitingPart failure={failure} onRetry={reload} />;
  const { nodes, pageInfo, totalCount } = data.tasks;
  if (nodes.length === 0 && after === null) return <p>{t(`tasks.${tab}.none`)}</p>;
  return (
    <>
      {after === null ? (
        <p>
          {t(`tasks.${tab}.about`)} {t('tasks.count', { count: totalCount })}
        </p>
      ) : null}
      <div ref={part}>
        <TaskRows tasks={nodes} />
      </div>
      {pageInfo.hasNextPage ? (
        <More>
          <TaskList tab={tab} after={pageInfo.endCursor} />
        </More>
      ) : null}
    </>
  );
}
