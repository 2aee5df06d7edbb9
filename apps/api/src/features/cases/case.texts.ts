import { limits } from '@docket/domain';

import { isGiven } from '../../graphql/given.ts';
import { type Problem, problems } from '../../graphql/problems.ts';

const longestOutcome = 200;

/** The texts of a case as a request gives them. */
export type CaseTexts = {
  readonly title?: string | null;
  readonly description?: string | null;
  readonly comment?: string | null;
  readonly outcome?: string | null;
  readonly summary?: string | null;
};

/** Why a text of a case cannot be stored, or null. */
export function caseTextsProblem(texts: CaseTexts): Problem | null {
  if (texts.title?.trim() === '') return problems.invalid('title', 'Enter what the case is about.');
  return (
    textProblem('title', texts.title?.trim(), limits.taskTitle) ??
    textProblem('description', texts.description, limits.taskDescription) ??
    textProblem('comment', texts.comment, limits.comment) ??
    textProblem('outcome', texts.outcome, longestOutcome) ??
    textProblem('summary', texts.summary, limits.comment)
  );
}

function textProblem(field: string, text: string | null | undefined, limit: number): Problem | null {
  if (!isGiven(text)) return null;
  if (text.length > limit) return problems.invalid(field, `This is longer than ${limit} characters.`);
  // PostgreSQL cannot store the character NUL in a text.
  const storable = !text.includes('\u0000');
  return storable ? null : problems.invalid(field, 'This contains a character that cannot be stored.');
}
