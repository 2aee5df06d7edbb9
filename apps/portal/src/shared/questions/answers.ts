import type { AskedQuestionFragment } from '#gql';
import { dayWithYear } from '../time/format.ts';
import { t } from '../words/words.ts';

/** What was entered, by the name of its question, as it was typed. */
export type Answers = Readonly<Record<string, unknown>>;

/** The answers in an answer of the server; none where it has none. */
export function answersIn(value: unknown): Answers {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text);
}

/** An answer as it is read, not as it is entered; null where there is none. */
export function answerInWords({ kind }: AskedQuestionFragment, value: unknown): string | null {
  if (typeof value === 'boolean') return t(value ? 'question.yes' : 'question.no');
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(String).join(', ');
  if (typeof value !== 'string' || value.trim() === '') return null;
  return kind === 'DATE' && isDay(value) ? dayWithYear(value) : value;
}

/** What somebody else answered, as it is read: a day in words. */
export function knownInWords(text: string): string {
  return isDay(text) ? dayWithYear(text) : text;
}

/** The id of the control of a question, where its error leads. */
export function idOf({ name }: Pick<AskedQuestionFragment, 'name'>): string {
  return `answer-${name}`;
}

/** The answers to send for these questions: one for each, so that an emptied one is emptied. */
export function answersTo(questions: readonly AskedQuestionFragment[], answers: Answers): Answers {
  return Object.fromEntries(questions.map(({ name }) => [name, answers[name] ?? null]));
}
