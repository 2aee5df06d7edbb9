import { dateFormat } from '../dates/dateFormat.ts';
import classes from './SlaBadge.module.css';
import { clockMoment, measureLabels, type SlaExplained, targetWords, zoneName } from './slaWords.ts';

export type SlaExplanationProps = {
  readonly clock: SlaExplained;
  /** The reader's zone; times are given in the calendar's, and in this one where it differs. */
  readonly timeZone: string;
};

function shortMoment(at: string, timeZone: string): string {
  const parts = {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  return dateFormat('en-GB', { timeZone, ...parts })
    .format(new Date(at))
    .replaceAll(',', '');
}

/** From when to when, by the calendar's clock: "Fri 14 Nov 09:00 – 17:30". */
function spanWords(from: string, to: string | null, timeZone: string): string {
  const begin = shortMoment(from, timeZone);
  if (to === null) return `${begin} – now`;
  const end = shortMoment(to, timeZone);
  const sameDay = begin.slice(0, -6) === end.slice(0, -6);
  return `${begin} – ${sameDay ? end.slice(-5) : end}`;
}

/** A clock of weeks has a stretch for each night: the latest tell what holds now. */
const shown = 6;

const percents = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Everything behind a badge in words: the target, what it counts, and each stretch of time with its cause (B4). */
export function SlaExplanation({ clock, timeZone }: SlaExplanationProps) {
  const { policy, targetMinutes, startedAt, finishedAt, dueAt, calendar, reminders, intervals } = clock;
  const earlier = Math.max(0, intervals.length - shown);
  const facts = [
    ['Target', targetWords(targetMinutes, clock.dayMinutes)],
    ['Policy', policy],
    ['Calendar', `${calendar} (${zoneName(clock.timeZone)})`],
    ['Started', clockMoment(startedAt, clock.timeZone, timeZone)],
    ['Due', dueAt === null ? null : clockMoment(dueAt, clock.timeZone, timeZone)],
    ['Finished', finishedAt === null ? null : clockMoment(finishedAt, clock.timeZone, timeZone)],
    [
      'Reminders',
      reminders.length === 0 ? null : `At ${percents.format(reminders.map((percent) => `${percent} %`))}`,
    ],
  ].flatMap(([label, value]) =>
    typeof label === 'string' && typeof value === 'string' ? [{ label, value }] : [],
  );
  return (
    <>
      <p className={classes.title}>{measureLabels[clock.measure]}</p>
      <dl className={classes.facts}>
        {facts.map(({ label, value }) => (
          <div key={label} className={classes.fact}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {intervals.length > 0 && (
        <>
          <p className={classes.heading}>
            {earlier > 0 ? `How the time was counted, the last ${shown}` : 'How the time was counted'}
          </p>
          <ol className={classes.intervals}>
            {intervals.slice(earlier).map(({ from, to, kind, sentence }) => (
              <li key={from} data-kind={kind}>
                <span className={classes.span}>{spanWords(from, to, clock.timeZone)}</span>
                {sentence}
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
