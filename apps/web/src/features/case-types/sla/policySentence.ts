import { addWorkingMinutes, momentWords, type SlaPolicyContent, workingDayMinutes } from '@docket/domain';
import { targetWords } from '@docket/ui';
import type { Names } from '../admin/editor.ts';
import { priorityWord } from './priorityWord.ts';
import { slaText } from './slaTexts.ts';

const percents = new Intl.ListFormat('en', { style: 'narrow', type: 'conjunction' });

function startOf({ priority, typeKey }: SlaPolicyContent, { caseTypes, taskTypes }: Names): string {
  const start =
    priority === null || priority === undefined
      ? slaText('everything')
      : slaText('whenPriority', { priority: priorityWord(priority) });
  const type = [...caseTypes, ...taskTypes].find(({ value }) => value === typeKey)?.label ?? typeKey;
  return type === null || type === undefined ? start : slaText('inType', { start, type });
}

function promiseOf(
  { calendarKey, firstResponseMinutes, resolutionMinutes }: SlaPolicyContent,
  { calendars }: Names,
): string | null {
  const calendar = calendars.find(({ value }) => value === calendarKey)?.content;
  const day = calendar === undefined ? 0 : workingDayMinutes({ ...calendar, key: calendarKey });
  const said = (minutes: number) => targetWords(minutes, day);
  if (firstResponseMinutes !== null && resolutionMinutes !== null) {
    return slaText('sayBoth', { first: said(firstResponseMinutes), resolve: said(resolutionMinutes) });
  }
  if (resolutionMinutes !== null) return slaText('sayResolve', { time: said(resolutionMinutes) });
  return firstResponseMinutes === null ? null : slaText('sayFirst', { time: said(firstResponseMinutes) });
}

/** The policy as one sentence; null while it promises nothing. */
export function policySentence(policy: SlaPolicyContent, names: Names): string | null {
  const promise = promiseOf(policy, names);
  if (promise === null) return null;
  const calendar =
    names.calendars.find(({ value }) => value === policy.calendarKey)?.label ?? policy.calendarKey;
  const { reminders, pausesWhileWaiting } = policy;
  const said = percents.format(reminders.map((percent) => `${percent}\u00a0%`));
  return slaText('whole', {
    start: startOf(policy, names),
    promise,
    calendar,
    pause: pausesWhileWaiting ? slaText('sayPause') : '',
    remind: reminders.length === 0 ? '' : slaText('sayRemind', { percents: said }),
  });
}

/** When work that begins now would be due, on the wall of the calendar's zone; null where that cannot be told. */
export function dueIfCreatedNow(policy: SlaPolicyContent, names: Names, now: Date): string | null {
  const calendar = names.calendars.find(({ value }) => value === policy.calendarKey)?.content;
  const minutes = policy.resolutionMinutes ?? policy.firstResponseMinutes;
  if (calendar === undefined || minutes === null) return null;
  try {
    const due = addWorkingMinutes({ ...calendar, key: policy.calendarKey }, now.toISOString(), minutes);
    return slaText('dueNow', { due: momentWords(due, calendar.timeZone, 'STAFF') });
  } catch {
    // A calendar that is half written counts nothing.
    return null;
  }
}
