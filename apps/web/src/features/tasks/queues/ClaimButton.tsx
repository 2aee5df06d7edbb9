import { Button } from '@mantine/core';
import { useEffect, useEffectEvent } from 'react';
import { announce } from '../../../shared/page/announcements.ts';
import { focusRowBeside } from '../../../shared/list/rows/useListKeys.ts';
import { useMoveState, useTaskActions } from '../actions/taskActionsContext.ts';
import type { RowMoves } from '../list/useRowMoves.ts';
import type { ListedTask } from '../list/useTaskList.ts';
import classes from './Queues.module.css';
import { queueText } from './queueTexts.ts';

interface Props {
  readonly task: ListedTask;
  readonly moves: RowMoves;
}

/** Takes a task out of the queue. For whoever comes second the row says who was first, and the focus goes on. */
export function ClaimButton({ task, moves }: Props) {
  const { dismissNotice, showsNotices } = useTaskActions();
  const { id, assignee } = task;
  const { moving, notice } = useMoveState(id);
  useEffect(() => showsNotices(id), [showsNotices, id]);

  const look = useEffectEvent(async (words: string) => {
    const now = await moves.learnAnew(task);
    if (typeof now?.assignee?.id !== 'string') return;
    announce(words);
    dismissNotice(id);
    focusRowBeside(id);
  });
  const words = notice?.title;
  useEffect(() => {
    if (words !== undefined) void look(words);
  }, [words]);

  if (assignee !== null) return null;
  if (words !== undefined) {
    return (
      <span className={classes.failed} role="alert" title={notice?.text}>
        {words}
      </span>
    );
  }
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={moving}
      aria-label={queueText('claimNamed', { number: task.number })}
      onClick={() => void moves.start(task, 'CLAIM')}
    >
      {queueText('claim')}
    </Button>
  );
}
