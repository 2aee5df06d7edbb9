import { Field, ObjectType } from 'type-graphql';

import { enumType } from './enum-type.ts';
import { Policy } from './policy.ts';
import type { Problem, UserErrorCode } from './problems.ts';

export const UserErrorCodeEnum = enumType<UserErrorCode>(
  'UserErrorCode',
  'Why something is not possible now, or was refused.',
  {
    NOT_FOUND: 'There is no such thing, or the viewer may not see it.',
    FORBIDDEN: 'The viewer may see it and may not do this to it.',
    CONFLICT: 'Somebody changed it after the viewer read it.',
    INVALID_INPUT: 'A field of the input cannot be taken as it is.',
    KEY_REUSED: 'The idempotency key belongs to another request.',
    FILE_TOO_LARGE: 'The file is larger than allowed.',
    FILE_TYPE_REFUSED: 'Files of this type cannot be attached.',
    UPLOAD_INCOMPLETE: 'The bytes of the file have not arrived.',
    IN_USE: 'Something still depends on it.',
    BEYOND_OWN_RIGHTS: 'The viewer would hand out rights that they do not have.',
    LAST_ADMINISTRATOR: 'Nobody would be left who may do everything.',
    UNKNOWN_ACTION: 'The workflow of the task has no such action.',
    TASK_DELETED: 'The task was deleted.',
    WRONG_STATUS: 'Not possible in the task’s present status.',
    WRONG_STAGE: 'Not possible at the present stage of its status.',
    WRONG_ROLE: 'For other people than the viewer.',
    CASE_CLOSED: 'The case is closed.',
    TASKS_OUTSTANDING: 'The case still has tasks to be done.',
    NOT_CANCELLABLE: 'Tasks of this type cannot be given up.',
    UNKNOWN_STAGE: 'The type of the case has no such stage.',
    CREATOR_IS_ACTOR: 'The viewer created it: there is nobody to send it back to.',
    NO_ONE_TO_REPLY_TO: 'The creator is gone and there is no case manager.',
    ALREADY_THERE: 'It is already where it would go.',
    COMMENT_REQUIRED: 'The action needs a comment.',
    DEPARTMENT_REQUIRED: 'The action needs a department.',
    PERSON_REQUIRED: 'The action needs a person.',
    PERSON_NOT_IN_DEPARTMENT: 'The person does not work in that department.',
    PERSON_INACTIVE: 'The person is no longer active.',
    ALREADY_CLAIMED: 'Somebody already holds the task.',
    TASK_STARTED: 'Work has started, so the task stays on record.',
    TARGET_FIXED: 'The type or policy of the work lets nobody change its target.',
    UNDO_EXPIRED: 'The time to take it back has passed.',
    UNDO_SUPERSEDED: 'Something else has happened since.',
    UNDO_NOT_YOURS: 'Only the person who did it can take it back.',
    UNDO_NOT_POSSIBLE: 'This cannot be taken back.',
    UNDO_TASKS_BEGUN: 'Somebody has worked on a task that it made.',
  },
);

@ObjectType({ description: 'An expected refusal: nothing was changed.', simpleResolvers: true })
@Policy('WITH_PARENT')
export class UserError implements Problem {
  @Field(() => UserErrorCodeEnum, { description: 'Why, for programs.' })
  code: UserErrorCode;

  @Field(() => String, { nullable: true, description: 'The field of the input it is about.' })
  field: string | null;

  @Field(() => String, { description: 'Why, for people.' })
  message: string;

  @Field(() => String, { nullable: true, description: 'What would help.' })
  remedy: string | null;
}
