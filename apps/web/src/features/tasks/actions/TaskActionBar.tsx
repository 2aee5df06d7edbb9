import { ActionButton, useAfterDelay } from '@docket/ui';
import { useEffect } from 'react';
import { MoveNoticeBanner } from './MoveNoticeBanner.tsx';
import { moveText } from './moveTexts.ts';
import { type Offer, offersOf } from './offers.ts';
import { useActionableTask } from './readTask.ts';
import { useTaskActions } from './taskActionsContext.ts';
import { TaskMoreMenu } from './TaskMoreMenu.tsx';
import classes from './TaskActionBar.module.css';
import { whyNot } from './whyNot.ts';

export type TaskActionBarProps = {
  readonly taskId: string;
  /** On a phone: fixed at the bottom with the first button and "More". */
  readonly fixedOnPhone?: boolean | undefined;
};

/** The moves that are possible now as buttons, and in words why others are not. */
export function TaskActionBar({ taskId, fixedOnPhone = false }: TaskActionBarProps) {
  const task = useActionableTask(taskId);
  const { start, isMoving, noticeOf, showsNotices } = useTaskActions();
  const saving = useAfterDelay(isMoving(taskId));
  useEffect(() => showsNotices(taskId), [showsNotices, taskId]);
  if (task === null) return null;
  if (noticeOf(taskId) !== undefined) return <MoveNoticeBanner taskId={taskId} />;

  const offers = offersOf(task);
  const [first, ...rest] = offers.buttons;
  const button = (offer: Offer, tone: Offer['look']['tone']) => (
    <ActionButton
      key={offer.move}
      label={offer.label}
      icon={offer.look.icon}
      keys={offer.look.keys}
      consequence={offer.consequence}
      tone={tone}
      onClick={() => start(taskId, offer.move)}
    />
  );
  return (
    <div className={classes.bar} data-fixed={fixedOnPhone || undefined}>
      <div
        className={classes.buttons}
        role="toolbar"
        aria-label={moveText('actionsFor', { number: task.number })}
      >
        {first !== undefined && button(first, first.look.tone)}
        <span className={classes.rest}>{rest.map((offer) => button(offer, 'default'))}</span>
        {offers.ending !== undefined && (
          <span className={classes.ending}>{button(offers.ending, 'text')}</span>
        )}
        <TaskMoreMenu task={task} offers={offers} />
        <output className={classes.saving}>{saving && moveText('saving')}</output>
      </div>
      <ul className={classes.why}>
        {whyNot(task, offers.blocked).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
