import type { Urgency } from '@docket/domain';
import { Clock, type LucideIcon, TriangleAlert } from 'lucide-react';
import { dayWords, dueWords } from './dueWords.ts';
import classes from './DueDate.module.css';

type Tone = 'late' | 'soon' | 'calm';

const toneOf = {
  CRITICALLY_OVERDUE: 'late',
  OVERDUE: 'late',
  TODAY: 'soon',
  NEXT_7_DAYS: 'calm',
  LATER: 'calm',
  NO_DATE: 'calm',
} as const satisfies Record<Urgency, Tone>;

const icons = { late: TriangleAlert, soon: Clock, calm: null } as const satisfies Record<
  Tone,
  LucideIcon | null
>;

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

/** A due day as date and words: "Fri 14 Nov, Overdue 2 days". Colour only repeats what the words say. */
export function DueDate({ dueOn, today, finished = false, layout = 'row' }: DueDateProps) {
  if (dueOn === null || dueOn === undefined) return null;
  const { words, urgency } = dueWords(dueOn, today);
  const tone = finished ? 'calm' : toneOf[urgency];
  const Icon = icons[tone];
  return (
    <span className={classes.due} data-layout={layout} data-tone={tone}>
      <time dateTime={dueOn}>{dayWords(dueOn, today)}</time>
      {!finished && (
        <span className={classes.words}>
          {Icon !== null && <Icon size={12} aria-hidden="true" />}
          {words}
        </span>
      )}
    </span>
  );
}
