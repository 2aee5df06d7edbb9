import type { SlaExplained } from '@docket/ui';
import { targetText } from './targetTexts.ts';

/** What has a target. */
export interface Targeted {
  readonly kind: 'TASK' | 'CASE';
  readonly id: string;
  readonly number: string;
}

/** A clock as it is changed: what its popover explains, and what the form asks of it. */
export interface TargetedClock extends SlaExplained {
  readonly id: string;
  readonly overridable: boolean;
  /** Minutes of an ordinary working day of its calendar. */
  readonly dayMinutes: number;
}

/** What was entered for another target; kept as a draft until it holds. */
export interface TargetForm {
  readonly choice: 'SET' | 'REMOVE';
  /** Working minutes; null while nothing that counts is typed. */
  readonly minutes: number | null;
  readonly reason: string;
}

export type TargetErrors = Readonly<Partial<Record<'minutes' | 'reason', string>>>;

/** The form as it opens. */
export function targetFormOf({ targetMinutes }: Pick<TargetedClock, 'targetMinutes'>): TargetForm {
  return { choice: 'SET', minutes: targetMinutes, reason: '' };
}

/** A stored draft; undefined when it holds nothing. */
export function readTargetForm(stored: unknown): TargetForm | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { choice, minutes, reason } = { choice: '', minutes: null, reason: '', ...stored };
  if (typeof reason !== 'string' || reason.trim() === '') return undefined;
  return {
    choice: choice === 'REMOVE' ? 'REMOVE' : 'SET',
    minutes: typeof minutes === 'number' ? minutes : null,
    reason,
  };
}

/** What keeps the form from being sent. */
export function targetErrors(
  form: TargetForm,
  { targetMinutes }: Pick<TargetedClock, 'targetMinutes'>,
): TargetErrors {
  const { choice, minutes, reason } = form;
  const same = minutes === targetMinutes ? targetText('amountSame') : undefined;
  const amount = minutes === null ? targetText('amountMissing') : same;
  return {
    ...(choice === 'SET' && amount !== undefined && { minutes: amount }),
    ...(reason.trim() === '' && { reason: targetText('reasonMissing') }),
  };
}
