import { Field, ObjectType } from 'type-graphql';

import { enumType } from '../graphql/enum-type.ts';
import { Policy } from '../graphql/policy.ts';
import type { Problem } from '../graphql/problems.ts';

type ClientErrorCode =
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'INVALID_INPUT'
  | 'COMMENT_REQUIRED'
  | 'WRONG_STATUS'
  | 'WRONG_ROLE'
  | 'CASE_CLOSED'
  | 'UNDO_NOT_POSSIBLE'
  | 'KEY_REUSED'
  | 'FILE_TOO_LARGE'
  | 'FILE_TYPE_REFUSED'
  | 'UPLOAD_INCOMPLETE';

const ClientErrorCodeEnum = enumType<ClientErrorCode>('UserErrorCode', 'Why something was not done.', {
  NOT_FOUND: 'There is no such thing.',
  CONFLICT: 'It changed while you were looking at it.',
  INVALID_INPUT: 'Something you entered cannot be taken as it is.',
  COMMENT_REQUIRED: 'It needs words from you.',
  WRONG_STATUS: 'Not possible as it stands now.',
  WRONG_ROLE: 'It is not yours to do.',
  CASE_CLOSED: 'The case is closed.',
  UNDO_NOT_POSSIBLE: 'It cannot be taken back any more.',
  KEY_REUSED: 'The idempotency key belongs to another request.',
  FILE_TOO_LARGE: 'The file is too large.',
  FILE_TYPE_REFUSED: 'Files of this kind cannot be sent.',
  UPLOAD_INCOMPLETE: 'The file did not arrive whole.',
});

@Policy('WITH_PARENT')
@ObjectType('UserError', { description: 'Why nothing was changed.', simpleResolvers: true })
export class ClientError {
  @Field(() => ClientErrorCodeEnum, { description: 'Why, for programs.' })
  code: ClientErrorCode;

  @Field(() => String, { nullable: true, description: 'The field it is about.' })
  field: string | null;

  @Field(() => String, { description: 'Why, in plain words.' })
  message: string;

  @Field(() => String, { nullable: true, description: 'What you can do.' })
  remedy: string | null;
}

type Words = Pick<ClientError, 'message' | 'remedy'>;

/** What a client reads instead of the words for staff; `null` keeps those of the problem. */
const wordsOf: Readonly<Record<ClientErrorCode, Words | null>> = {
  NOT_FOUND: { message: 'We cannot find this.', remedy: 'Go back to your tasks and cases.' },
  CONFLICT: {
    message: 'This changed while you were looking at it. Nothing was sent.',
    remedy: 'Look at it as it is now and try again. Your words are still here.',
  },
  INVALID_INPUT: null,
  COMMENT_REQUIRED: { message: 'Tell us why', remedy: 'Write a few words and try again.' },
  WRONG_STATUS: { message: 'This is not possible now.', remedy: 'Look at the task as it is now.' },
  WRONG_ROLE: {
    message: 'We are working on this. You do not need to do anything.',
    remedy: 'Send us a message.',
  },
  CASE_CLOSED: { message: 'This case is closed.', remedy: 'Send us a message if you need more help.' },
  UNDO_NOT_POSSIBLE: {
    message: 'This cannot be taken back any more.',
    remedy: 'Open the task again or send us a message.',
  },
  KEY_REUSED: null,
  FILE_TOO_LARGE: null,
  FILE_TYPE_REFUSED: null,
  UPLOAD_INCOMPLETE: null,
};

/** A problem as a client may read it: only codes of the portal, no words about roles, statuses or departments. */
export function clientError(problem: Problem): ClientError {
  const code = codeOf(problem.code);
  const { message, remedy } = wordsOf[code] ?? problem;
  return { code, field: fieldOf(problem.field), message, remedy };
}

/** What staff call a form or variables are answers here. */
function fieldOf(field: string | null): string | null {
  return field?.replace(/^(form|variables)(?=\.|$)/, 'answers') ?? null;
}

function codeOf(code: Problem['code']): ClientErrorCode {
  if (code.startsWith('UNDO_')) return 'UNDO_NOT_POSSIBLE';
  if (code === 'FORBIDDEN') return 'WRONG_ROLE';
  return isClientCode(code) ? code : 'NOT_FOUND';
}

function isClientCode(code: string): code is ClientErrorCode {
  return Object.hasOwn(wordsOf, code);
}
