import { type Refusal, refusalCodes } from '@docket/domain';

/** Every code of `userErrors`: the refusals of the workflow and what else can be wrong with a request. */
export const userErrorCodes = [
  'NOT_FOUND',
  'FORBIDDEN',
  'CONFLICT',
  'INVALID_INPUT',
  'KEY_REUSED',
  'FILE_TOO_LARGE',
  'FILE_TYPE_REFUSED',
  'UPLOAD_INCOMPLETE',
  'IN_USE',
  'BEYOND_OWN_RIGHTS',
  'LAST_ADMINISTRATOR',
  ...refusalCodes,
] as const;
export type UserErrorCode = (typeof userErrorCodes)[number];

/** An expected failure as data: what is wrong, where in the input, and what would help. */
export type Problem = {
  readonly code: UserErrorCode;
  readonly field: string | null;
  readonly message: string;
  readonly remedy: string | null;
};

/** What a service answers: the value, or why nothing was changed. */
export type Attempt<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

/** The one place that words the failures outside the workflow. */
export const problems = {
  /** Hidden and missing look the same (rule 4). */
  notFound: (field: string): Problem => ({
    code: 'NOT_FOUND',
    field,
    message: 'There is no such thing, or you may not see it.',
    remedy: 'Check the address, or ask somebody who can see it.',
  }),
  conflict: (noun = 'task', field = 'expectedVersion'): Problem => ({
    code: 'CONFLICT',
    field,
    message: `Somebody changed the ${noun} after you read it. Nothing was changed.`,
    remedy: `Look at the ${noun} as it stands now and try again.`,
  }),
  invalid: (field: string, message: string): Problem => ({
    code: 'INVALID_INPUT',
    field,
    message,
    remedy: null,
  }),
  keyReused: (): Problem => ({
    code: 'KEY_REUSED',
    field: 'idempotencyKey',
    message: 'This key was used for another request.',
    remedy: 'Send a fresh key with a new request.',
  }),
  forbidden: (field: string, message: string): Problem => ({
    code: 'FORBIDDEN',
    field,
    message,
    remedy: 'Ask an administrator.',
  }),
  inUse: (field: string, message: string, remedy: string): Problem => ({
    code: 'IN_USE',
    field,
    message,
    remedy,
  }),
  beyondOwnRights: (field: string, message: string): Problem => ({
    code: 'BEYOND_OWN_RIGHTS',
    field,
    message,
    remedy: 'Ask somebody who has these rights.',
  }),
  lastAdministrator: (field: string): Problem => ({
    code: 'LAST_ADMINISTRATOR',
    field,
    message: 'This is the last administrator. Without one nobody could set up Docket any more.',
    remedy: 'Make somebody else an administrator first.',
  }),
  refused: (refusal: Refusal, field: string | null = null): Problem => ({ ...refusal, field }),
};

export function failed(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem };
}
