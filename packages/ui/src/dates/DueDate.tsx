import { Clock, TriangleAlert } from 'lucide-react';
import { dayWords, dueWords } from './dueWords.ts';
import classes from './DueDate.module.css';

export type DueDateProps = {
  /** Calendar day as `YYYY-MM-DD`; nothing is drawn without one. */
  readonly dueOn: string | null | undefined;
  /** The viewer's calendar day. */
  readonly today: string;
  /** Work that is done or dropped is neither soon nor late. */
  readonly finished?: boolean | undefined;
  /** `row` sets the words beside the date, `stacked` below it with a bar at the start edge. */
  readonly layout?: 'row' | 'stacked' | undefined;
};

/** A due day as date and words: "Fri 14 Nov · Overdue 2 days". Colour only repeats what the words say. */
export function DueDate({ dueOn, today, finished = false, layout = 'row' }: DueDateProps) {
  if (dueOn === null || dueOn === undefined) return null;
  const stacked = layout === 'stacked' ? classes['stacked'] : '';
  if (finished) {
    return (
      <span className={`${classes['due']} ${stacked}`}>
        <time dateTime={dueOn}>{dayWords(dueOn, today)}</time>
      </span>
    );
  }
  const { date, words, urgency } = dueWords(dueOn, today);
  const late = urgency === 'OVERDUE' || urgency === 'CRITICALLY_OVERDUE';
  const soon = urgency === 'TODAY';
  return (
    <span
      className={`${classes['due']} ${stacked}`}
      data-late={late || undefined}
      data-soon={soon || undefined}
    >
      <time dateTime={dueOn}>{date}</time>
      <span className={classes['words']}>
        {late && (
          <TriangleAlert size={12} aria-hidden="true" fill="currentColor" stroke="var(--docket-ground)" />
        )}
        {soon && <Clock size={12} aria-hidden="true" />}
        {words}
      </span>
    </span>
  );
}
