import { limits } from '@docket/domain';

import { type Problem, problems } from '../../graphql/problems.ts';

/** Why the words of a comment or note cannot be stored, or null; spaces around them are gone already. */
export function bodyProblem(body: string): Problem | null {
  if (body === '') return problems.invalid('body', 'Write something first.');
  if (body.length > limits.comment) {
    return problems.invalid('body', `This is longer than ${limits.comment} characters.`);
  }
  return body.includes('\u0000')
    ? problems.invalid('body', 'This contains a character that cannot be stored.')
    : null;
}
