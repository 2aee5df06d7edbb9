import type { Problem } from '../../graphql/problems.ts';

/** A step of the demo that the product refuses: a mistake of the story, told whole. */
export function refusal(what: string, { code, field, message }: Problem): Error {
  return new Error(`${what} was refused: ${code}${field === null ? '' : ` (${field})`}: ${message}`);
}
