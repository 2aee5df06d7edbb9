import { defineTexts } from '../texts/texts.ts';

const awayText = defineTexts('away', { until: 'Away until {{day}}' });

const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** A calendar day as people write it: `28 Nov`. */
export function shortDay(day: string): string {
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** That somebody is away and until when; null while they are there. */
export function awayWords(absence: { readonly untilOn: string } | null): string | null {
  return absence === null ? null : awayText('until', { day: shortDay(absence.untilOn) });
}
