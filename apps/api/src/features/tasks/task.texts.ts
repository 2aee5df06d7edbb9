import { type Audience, limits } from '@docket/domain';

import { isGiven } from '../../graphql/given.ts';
import { type Problem, problems } from '../../graphql/problems.ts';

/** Why a text cannot be stored under this field, or null; `limit` in characters. */
export function textProblem(field: string, text: string | null | undefined, limit: number): Problem | null {
  if (!isGiven(text)) return null;
  if (text.length > limit) return problems.invalid(field, `This is longer than ${limit} characters.`);
  // PostgreSQL cannot store the character NUL in a text.
  const storable = !text.includes('\u0000');
  return storable ? null : problems.invalid(field, 'This contains a character that cannot be stored.');
}

/** Why the words written with an action or remark cannot be stored, or null. */
export function wordsProblem(words: string | null | undefined): Problem | null {
  return textProblem('comment', words, limits.comment);
}

/** Why work went to somebody else than named, for staff alone; null where it did not. */
export function standInWords(absentName: string | null | undefined, audience: Audience): string | null {
  return isGiven(absentName) && audience === 'INTERNAL' ? `For ${absentName}, who is away.` : null;
}
