import { useToday } from '@docket/client';
import { type CalendarContent, hoursWords, weekdays } from '@docket/domain';
import { dayWords } from '@docket/ui';
import editor from '../admin/Editor.module.css';
import { Section } from '../admin/Section.tsx';
import classes from './Calendar.module.css';
import { calendarText } from './calendarTexts.ts';
import { minutesOf, spanMinutes } from './spans.ts';

const shownHolidays = 3;

/** A week as bars of time, its sum, and the next holidays. */
export function CalendarPreview({ content }: { readonly content: CalendarContent }) {
  const today = useToday();
  const { week, holidays } = content;
  const total = weekdays.flatMap((day) => week[day] ?? []).reduce((sum, span) => sum + spanMinutes(span), 0);
  const next = holidays.filter(({ on }) => on >= today).slice(0, shownHolidays);
  return (
    <>
      <Section title={calendarText('preview')}>
        <ul className={classes.bars}>
          {weekdays.map((day) => {
            const spans = (week[day] ?? []).filter((span) => spanMinutes(span) > 0);
            return (
              <li key={day} className={classes.barLine}>
                <span className={classes.barDay}>{calendarText(day).slice(0, 3)}</span>
                <svg
                  className={classes.bar}
                  viewBox="0 0 1440 10"
                  preserveAspectRatio="none"
                  aria-hidden="true"
                >
                  {spans.map((span) => (
                    <rect
                      key={span.from}
                      x={minutesOf(span.from)}
                      y="0"
                      width={spanMinutes(span)}
                      height="10"
                    />
                  ))}
                </svg>
                <span className={classes.barWords}>
                  {spans.length === 0
                    ? calendarText('dayOff')
                    : spans.map(({ from, to }) => calendarText('twoDigits', { from, to })).join(', ')}
                </span>
              </li>
            );
          })}
        </ul>
        <p className={editor.quiet}>{calendarText('total', { time: hoursWords(total) })}</p>
      </Section>
      <Section title={calendarText('nextHolidays')}>
        {next.length === 0 && <p className={editor.quiet}>{calendarText('none')}</p>}
        <ul className={classes.bars}>
          {next.map(({ on, name }) => (
            <li key={on}>
              <strong>{dayWords(on, '')}</strong> <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
