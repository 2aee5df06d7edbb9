import type { Audience, CaseStatus, TaskField, TaskStatus } from '@docket/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

import { connectionType } from '../../graphql/connection.ts';
import {
  ActivityVerbEnum,
  AudienceEnum,
  CaseStatusEnum,
  TaskFieldEnum,
  TaskStatusEnum,
} from '../../graphql/enums.ts';
import { Node } from '../../graphql/node.ts';
import { Policy } from '../../graphql/policy.ts';
import { DateTimeScalar } from '../../graphql/scalars.ts';
import { Comment } from '../conversation/comment.entity.ts';
import type { WordsView } from '../conversation/words.entity.ts';
import { Note } from '../conversation/note.entity.ts';
import { Department, type DepartmentView } from '../departments/department.entity.ts';
import { Person, type PersonView } from '../people/person.entity.ts';
import type { FieldValues, HistoryVerb } from './activity.service.ts';

export type FieldChangeView = {
  readonly field: TaskField;
  readonly before: string | null;
  readonly after: string | null;
};

/** An entry of the history as timelines carry it, with everything it names. */
export type ActivityView = {
  readonly id: string;
  /** The task it tells of; null for an entry of a case. */
  readonly taskId: string | null;
  readonly caseId: string | null;
  readonly sequence: number;
  readonly verb: HistoryVerb;
  readonly actor: PersonView;
  readonly at: string;
  readonly fromStatus: TaskStatus | null;
  readonly toStatus: TaskStatus | null;
  readonly fromCaseStatus: CaseStatus | null;
  readonly toCaseStatus: CaseStatus | null;
  readonly fromStage: string | null;
  readonly toStage: string | null;
  readonly action: string | null;
  readonly fromAssignee: PersonView | null;
  readonly toAssignee: PersonView | null;
  readonly fromDepartment: DepartmentView | null;
  readonly toDepartment: DepartmentView | null;
  readonly changes: readonly FieldChangeView[];
  readonly words: string | null;
  readonly audience: Audience;
  readonly comment: WordsView | null;
  readonly note: WordsView | null;
  readonly attachmentId: string | null;
  readonly undoneAt: string | null;
  readonly undoable: boolean;
};

@ObjectType({ description: 'A field that somebody changed, in words.', simpleResolvers: true })
@Policy('WITH_PARENT')
export class FieldChange implements FieldChangeView {
  @Field(() => TaskFieldEnum, { description: 'Which field.' })
  field: TaskField;

  @Field(() => String, { nullable: true, description: 'What it said before.' })
  before: string | null;

  @Field(() => String, { nullable: true, description: 'What it said then.' })
  after: string | null;
}

@ObjectType({
  implements: Node,
  description: 'One entry of the history of a task or case; entries form a chain and are never changed.',
  simpleResolvers: true,
})
@Policy('WITH_PARENT')
@Entity('activity')
export class Activity extends Node {
  @PrimaryColumn('uuid')
  override id: string;

  @Column('uuid', { name: 'task_id', nullable: true })
  taskId: string | null;

  @Column('uuid', { name: 'case_id', nullable: true })
  caseId: string | null;

  @Field(() => Int, { description: 'Its place in the history of its task or case, from 1, without gaps.' })
  @Column('integer')
  sequence: number;

  @Field(() => ActivityVerbEnum, { description: 'What happened.' })
  @Column('varchar', { length: 20 })
  verb: HistoryVerb;

  @Column('uuid', { name: 'actor_id' })
  actorId: string;

  @Field(() => Person, { description: 'Who did it.' })
  actor: PersonView;

  @Field(() => DateTimeScalar, { description: 'When.' })
  @Column('timestamptz')
  at: Date | string;

  @Field(() => TaskStatusEnum, { nullable: true, description: 'The status it left; null when it kept it.' })
  @Column('varchar', { name: 'from_status', length: 20, nullable: true })
  fromStatus: TaskStatus | null;

  @Field(() => TaskStatusEnum, {
    nullable: true,
    description: 'The status it reached; null when it kept it.',
  })
  @Column('varchar', { name: 'to_status', length: 20, nullable: true })
  toStatus: TaskStatus | null;

  @Field(() => CaseStatusEnum, { nullable: true, description: 'The status its case left, when it did.' })
  fromCaseStatus: CaseStatus | null;

  @Field(() => CaseStatusEnum, { nullable: true, description: 'The status its case reached, when it did.' })
  toCaseStatus: CaseStatus | null;

  @Field(() => String, { nullable: true, description: 'The key of the stage it left, when it did.' })
  fromStage: string | null;

  @Field(() => String, { nullable: true, description: 'The key of the stage it reached, when it did.' })
  toStage: string | null;

  @Field(() => String, { nullable: true, description: 'The name of the custom action taken, for MOVED.' })
  action: string | null;

  @Column('jsonb', { default: {} })
  before: FieldValues;

  @Column('jsonb', { default: {} })
  after: FieldValues;

  @Field(() => Person, { nullable: true, description: 'Who held it before, when that changed.' })
  fromAssignee: PersonView | null;

  @Field(() => Person, { nullable: true, description: 'Who held it then, when that changed.' })
  toAssignee: PersonView | null;

  @Field(() => Department, { nullable: true, description: 'Where it lay before, when that changed.' })
  fromDepartment: DepartmentView | null;

  @Field(() => Department, { nullable: true, description: 'Where it lay then, when that changed.' })
  toDepartment: DepartmentView | null;

  @Field(() => [FieldChange], { description: 'The fields it changed.' })
  changes: readonly FieldChangeView[];

  @Field(() => String, {
    nullable: true,
    description:
      'What the person wrote with it; null for internal words when the viewer may not read notes. Words the client may read are also a `comment`.',
  })
  @Column('text', { nullable: true })
  words: string | null;

  @Field(() => AudienceEnum, { description: 'Who may read its words or file.' })
  @Column('varchar', { length: 10 })
  audience: Audience;

  @Column('uuid', { name: 'comment_id', nullable: true })
  commentId: string | null;

  @Field(() => Comment, { nullable: true, description: 'The public comment it carried.' })
  comment: WordsView | null;

  @Column('uuid', { name: 'note_id', nullable: true })
  noteId: string | null;

  @Field(() => Note, { nullable: true, description: 'The internal note it carried.' })
  note: WordsView | null;

  @Column('uuid', { name: 'attachment_id', nullable: true })
  attachmentId: string | null;

  @Column('uuid', { name: 'undoes_id', nullable: true })
  undoesId: string | null;

  @Column('varchar', { name: 'source_ref', length: 120, nullable: true })
  sourceRef: string | null;

  @Column('bytea', { name: 'previous_hash', nullable: true })
  previousHash: Buffer | null;

  @Column('bytea')
  hash: Buffer;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was taken back, if it was.' })
  undoneAt: string | null;

  @Field(() => Boolean, { description: 'Whether the viewer can take it back now.' })
  undoable: boolean;
}

export const ActivityConnection = connectionType<ActivityView>('Activity', () => Activity);
