import { DropZone } from '@docket/ui';
import { useMediaQuery } from '@mantine/hooks';
import { useCallback } from 'react';
import { documentText } from '../../documents/documentTexts.ts';
import { useTaskUploads } from '../../documents/useTaskUploads.ts';
import { TaskActionBar } from '../actions/TaskActionBar.tsx';
import { useTaskKeys } from '../actions/useTaskKeys.ts';
import { DeletedBanner } from './DeletedBanner.tsx';
import { detailText } from './detailTexts.ts';
import { NextStep } from './NextStep.tsx';
import { TaskAnswers } from './TaskAnswers.tsx';
import { TaskConversation } from './TaskConversation.tsx';
import { TaskDescription } from './TaskDescription.tsx';
import { TaskFacts } from './TaskFacts.tsx';
import { TaskMissing } from './TaskMissing.tsx';
import { TaskTitle } from './TaskTitle.tsx';
import classes from './TaskView.module.css';
import { useMarkSeen } from './useMarkSeen.ts';
import { useMovesRefresh } from './useMovesRefresh.ts';
import type { OpenTask } from './useOpenTask.ts';
import { useTaskLive } from './useTaskLive.ts';

export type TaskViewProps = {
  readonly task: OpenTask;
  readonly refetch: () => Promise<void>;
  readonly inside: 'page' | 'peek';
  /** True when the heading that stood here while loading had the focus. */
  readonly focused?: boolean;
};

const wide = '(min-width: 75em)';

/** A whole task: what it is, what can be done, its facts, its text, and what was said. */
export function TaskView({ task, refetch, inside, focused = false }: TaskViewProps) {
  const page = inside === 'page';
  const live = useTaskLive(task.id, refetch);
  const uploads = useTaskUploads(task.id, live.changed);
  const railed = useMediaQuery(wide, true) && page;
  useMarkSeen(task);
  useMovesRefresh(task.id, live.changed);
  // Beside a list the list's keys act on the same task already.
  useTaskKeys(task.id, page);
  const { add } = uploads;
  const drop = useCallback((files: readonly File[]) => add(files, 'INTERNAL'), [add]);
  if (live.lost) return <TaskMissing lost />;
  const facts = <TaskFacts task={task} />;
  const folded = (
    <details className={classes.folded}>
      <summary>{detailText('details')}</summary>
      <div>{facts}</div>
    </details>
  );
  const main = (
    <>
      <div className={classes.top}>
        <DeletedBanner task={task} />
        <NextStep task={task} />
        <TaskActionBar taskId={task.id} fixedOnPhone={page} compact={!page} />
      </div>
      {!railed && folded}
      <TaskDescription task={task} />
      <TaskAnswers task={task} />
      <TaskConversation task={task} live={live} uploads={uploads} keys={page} />
    </>
  );
  return (
    <DropZone label={documentText('dropInternal', { number: task.number })} onFiles={drop}>
      <TaskTitle task={task} inside={inside} focused={focused} />
      {page ? (
        <div className={classes.grid}>
          <div className={classes.main}>{main}</div>
          {railed && (
            <aside className={classes.rail} aria-label={detailText('details')}>
              {facts}
            </aside>
          )}
        </div>
      ) : (
        <div className={classes.peek}>{main}</div>
      )}
    </DropZone>
  );
}
