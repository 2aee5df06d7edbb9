import { ActionButton, useAfterDelay } from '@docket/ui';
import type { ActionableTaskFragment } from '#gql';
import { AskHolder } from './AskHolder.tsx';
import { moveText } from './moveTexts.ts';
import { type Offer, offersOf } from './offers.ts';
import classes from './TaskActionBar.module.css';
import { useMoveState, useTaskActions } from './taskActionsContext.ts';
import { TaskMoreMenu } from './TaskMoreMenu.tsx';
import { whyNot } from './whyNot.ts';

export type TaskActionButtonsProps = {
  readonly task: ActionableTaskFragment;
  /** Only the first button and "More". */
  readonly phone: boolean;
  readonly fixed: boolean;
  readonly size: 'xs' | 'sm';
};

/** The buttons themselves, the menu behind the dots, and the lines that say why something is missing. */
export function TaskActionButtons({ task, phone, fixed, size }: TaskActionButtonsProps) {
  const { start } = useTaskActions();
  const saving = useAfterDelay(useMoveState(task.id).moving);
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
      size={size}
      onClick={() => start(task.id, offer.move)}
    />
  );
  return (
    <div className={classes.bar} data-fixed={fixed || undefined} data-size={size}>
      <div
        className={classes.buttons}
        role="toolbar"
        aria-label={moveText('actionsFor', { number: task.number })}
      >
        {first !== undefined && button(first, first.look.tone)}
        {!phone && rest.map((offer) => button(offer, 'default'))}
        {!phone && offers.ending !== undefined && (
          <span className={classes.ending}>{button(offers.ending, 'text')}</span>
        )}
        <TaskMoreMenu task={task} offers={offers} complete={phone} />
        <output className={classes.saving}>{saving && moveText('saving')}</output>
      </div>
      <ul className={classes.why}>
        {whyNot(task, offers.blocked).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {offers.buttons.length === 0 && <AskHolder task={task} />}
      </ul>
    </div>
  );
}
