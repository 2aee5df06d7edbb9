import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';

import { KeyedInput } from '../../graphql/keyed-input.ts';
import { Policy } from '../../graphql/policy.ts';
import type { Problem } from '../../graphql/problems.ts';
import type { ResolveInfo } from '../../graphql/selection.ts';
import type { Session, WriteSession } from '../../graphql/session.ts';
import { UserError } from '../../graphql/user-error.ts';
import { IsId, IsText } from '../../graphql/validation.ts';
import { findActivity } from '../activity/activity.queries.ts';
import { caseSelectionAt } from '../cases/case-columns.queries.ts';
import { CaseFile, type CaseView } from '../cases/case.entity.ts';
import type { CaseOutcome } from '../cases/case-outcome.queries.ts';
import { findCase } from '../cases/cases.queries.ts';
import { addCaseComment, addCaseNote } from './case-conversation.service.ts';
import { Comment } from './comment.entity.ts';
import { Note } from './note.entity.ts';
import type { WordsView } from './words.entity.ts';

@InputType({ description: 'A public comment on a case, meant for its client.' })
class AddCaseCommentInput extends KeyedInput {
  @Field(() => ID, { description: 'The case.' })
  @IsId()
  caseId: string;

  @Field(() => String, { description: 'What to say, in Markdown.' })
  @IsText('comment')
  body: string;
}

@InputType({ description: 'An internal note on a case, which no client ever reads.' })
class AddCaseNoteInput extends KeyedInput {
  @Field(() => ID, { description: 'The case.' })
  @IsId()
  caseId: string;

  @Field(() => String, { description: 'What to say, in Markdown.' })
  @IsText('comment')
  body: string;
}

@ObjectType({ description: 'What came of a comment on a case.', simpleResolvers: true })
@Policy('CASES_READ')
class CaseCommentPayload {
  @Field(() => CaseFile, { nullable: true, description: 'The case as it stands now.' })
  case: CaseView | null;

  @Field(() => Comment, { nullable: true, description: 'The comment; null when it was refused.' })
  comment: WordsView | null;

  @Field(() => [UserError], { description: 'Why nothing was written; empty when it worked.' })
  userErrors: readonly Problem[];
}

@ObjectType({ description: 'What came of a note on a case.', simpleResolvers: true })
@Policy('CASES_READ')
class CaseNotePayload {
  @Field(() => CaseFile, { nullable: true, description: 'The case as it stands now.' })
  case: CaseView | null;

  @Field(() => Note, { nullable: true, description: 'The note; null when it was refused.' })
  note: WordsView | null;

  @Field(() => [UserError], { description: 'Why nothing was written; empty when it worked.' })
  userErrors: readonly Problem[];
}

@Resolver()
export class CaseConversationResolver {
  @Policy('TASKS_WRITE')
  @Mutation(() => CaseCommentPayload, { description: 'Writes a public comment on a case (F37, F87).' })
  addCaseComment(
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
    @Arg('input', () => AddCaseCommentInput, { description: 'Where and what.' }) input: AddCaseCommentInput,
  ): Promise<CaseCommentPayload> {
    return said(session, info, (transaction) => addCaseComment(transaction, input));
  }

  @Policy('NOTES_WRITE')
  @Mutation(() => CaseNotePayload, { description: 'Writes an internal note on a case (F37, F88).' })
  addCaseNote(
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
    @Arg('input', () => AddCaseNoteInput, { description: 'Where and what.' }) input: AddCaseNoteInput,
  ): Promise<CaseNotePayload> {
    return said(session, info, (transaction) => addCaseNote(transaction, input));
  }
}

type Said = CaseCommentPayload & CaseNotePayload;

async function said(
  session: Session,
  info: ResolveInfo,
  write: (transaction: WriteSession) => Promise<CaseOutcome>,
): Promise<Said> {
  const outcome = await session.transaction(write);
  const caseId = outcome.ok ? outcome.value.caseId : outcome.caseId;
  const found =
    caseId === null ? null : await findCase(session, { id: caseId }, caseSelectionAt(info, 'case'));
  if (!outcome.ok) return { case: found, comment: null, note: null, userErrors: [outcome.problem] };
  const entry = await findActivity(session, outcome.value.activityId ?? '');
  return { case: found, comment: entry?.comment ?? null, note: entry?.note ?? null, userErrors: [] };
}
