import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';

import { KeyedInput } from '../../graphql/keyed-input.ts';
import { Policy } from '../../graphql/policy.ts';
import type { Problem } from '../../graphql/problems.ts';
import type { ResolveInfo } from '../../graphql/selection.ts';
import type { Session, WriteSession } from '../../graphql/session.ts';
import { UserError } from '../../graphql/user-error.ts';
import { IsId, IsText } from '../../graphql/validation.ts';
import { findActivity } from '../activity/activity.queries.ts';
import { Task } from '../tasks/task.entity.ts';
import type { TaskOutcome } from '../tasks/task-outcome.queries.ts';
import { selectionAt } from '../tasks/task-selection.queries.ts';
import { findTask } from '../tasks/task.queries.ts';
import { Comment } from './comment.entity.ts';
import type { WordsView } from './words.entity.ts';
import { addComment, addNote } from './conversation.service.ts';
import { Note } from './note.entity.ts';

@InputType({ description: 'A public comment: the client reads it where the task is theirs.' })
class AddCommentInput extends KeyedInput {
  @Field(() => ID, { description: 'The task.' })
  @IsId()
  taskId: string;

  @Field(() => String, { description: 'What to say, in Markdown.' })
  @IsText('comment')
  body: string;
}

@InputType({ description: 'An internal note, which no client ever reads.' })
class AddNoteInput extends KeyedInput {
  @Field(() => ID, { description: 'The task.' })
  @IsId()
  taskId: string;

  @Field(() => String, { description: 'What to say, in Markdown.' })
  @IsText('comment')
  body: string;
}

@ObjectType({ description: 'What came of a comment.', simpleResolvers: true })
@Policy('WITH_PARENT')
class CommentPayload {
  @Field(() => Task, { nullable: true, description: 'The task as it stands now.' })
  task: object | null;

  @Field(() => Comment, { nullable: true, description: 'The comment; null when it was refused.' })
  comment: WordsView | null;

  @Field(() => [UserError], { description: 'Why nothing was written; empty when it worked.' })
  userErrors: readonly Problem[];
}

@ObjectType({ description: 'What came of a note.', simpleResolvers: true })
@Policy('WITH_PARENT')
class NotePayload {
  @Field(() => Task, { nullable: true, description: 'The task as it stands now.' })
  task: object | null;

  @Field(() => Note, { nullable: true, description: 'The note; null when it was refused.' })
  note: WordsView | null;

  @Field(() => [UserError], { description: 'Why nothing was written; empty when it worked.' })
  userErrors: readonly Problem[];
}

@Resolver()
export class ConversationResolver {
  @Policy('TASKS_WRITE')
  @Mutation(() => CommentPayload, { description: 'Writes a public comment (F33, F87).' })
  addComment(
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
    @Arg('input', () => AddCommentInput, { description: 'Where and what.' }) input: AddCommentInput,
  ): Promise<CommentPayload> {
    return said(session, info, (transaction) => addComment(transaction, input));
  }

  @Policy('NOTES_WRITE')
  @Mutation(() => NotePayload, { description: 'Writes an internal note (F88).' })
  addNote(
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
    @Arg('input', () => AddNoteInput, { description: 'Where and what.' }) input: AddNoteInput,
  ): Promise<NotePayload> {
    return said(session, info, (transaction) => addNote(transaction, input));
  }
}

type Said = CommentPayload & NotePayload;

async function said(
  session: Session,
  info: ResolveInfo,
  write: (transaction: WriteSession) => Promise<TaskOutcome>,
): Promise<Said> {
  const outcome = await session.transaction(write);
  const taskId = outcome.ok ? outcome.value.taskId : outcome.taskId;
  const task = taskId === null ? null : await findTask(session, { id: taskId }, selectionAt(info, 'task'));
  if (!outcome.ok) return { task, comment: null, note: null, userErrors: [outcome.problem] };
  const entry = await findActivity(session, outcome.value.activityId ?? '');
  return { task, comment: entry?.comment ?? null, note: entry?.note ?? null, userErrors: [] };
}
