import { exactTime } from '../dates/timeWords.ts';
import classes from './SlaBadge.module.css';
import { measureLabels, type SlaExplained, targetWords, zoneName } from './slaWords.ts';

export type SlaExplanationProps = {
  readonly clock: SlaExplained;
  /** The reader's zone; times are given in the calendar's, and in this one where it differs. */
  readonly timeZone: string;
};

function moment(at: string, clock: SlaExplained, timeZone: string): string {
  const there = `${exactTime(at, clock.timeZone)} ${zoneName(clock.timeZone)}`;
  const [, here] = exactTime(at, timeZone).split(', ').map(String);
  const same = exactTime(at, timeZone) === exactTime(at, clock.timeZone);
  return same || here === undefined ? there : `${there} (${here} for you)`;
}

/** A clock of weeks has a stretch for each night: the latest tell what holds now. */
const shown = 10;

const percents = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Everything behind a badge in words: the target, what it counts, and each stretch of time with its cause (B4). */
export function SlaExplanation({ clock, timeZone }: SlaExplanationProps) {
  const { policy, targetMinutes, startedAt, finishedAt, dueAt, calendar, reminders, intervals } = clock;
  const earlier = Math.max(0, intervals.length - shown);
  const facts = [
    ['Target', targetWords(targetMinutes)],
    ['Policy', policy],
    ['Calendar', `${calendar} (${zoneName(clock.timeZone)})`],
    ['Started', moment(startedAt, clock, timeZone)],
    ['Due', dueAt === null ? null : moment(dueAt, clock, timeZone)],
    ['Finished', finishedAt === null ? null : moment(finishedAt, clock, timeZone)],
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
            {intervals.slice(earlier).map(({ from, kind, sentence }) => (
              <li key={from} data-kind={kind}>
                {sentence}
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
