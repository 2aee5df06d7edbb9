import {
  type AnyWorkflow,
  type AssignmentRule,
  type CommentRule,
  stagesOf,
  workflowDiagram,
} from '@docket/domain';
import { Field, Int, ObjectType } from 'type-graphql';

import { AssignmentRuleEnum, CommentRuleEnum } from '../../graphql/enums.ts';
import { Policy } from '../../graphql/policy.ts';

@ObjectType({ description: 'A named part of a status.', simpleResolvers: true })
@Policy('WITH_PARENT')
export class WorkflowStage {
  @Field(() => String, { description: 'Its name for programs.' })
  key: string;

  @Field(() => String, { description: 'What people read.' })
  label: string;
}

@ObjectType({ description: 'A status of a workflow.', simpleResolvers: true })
@Policy('WITH_PARENT')
export class WorkflowStatusView {
  @Field(() => String, { description: 'Which status.' })
  status: string;

  @Field(() => String, { description: 'What people read.' })
  label: string;

  @Field(() => [WorkflowStage], { description: 'Its parts in their order; usually none.' })
  stages: readonly WorkflowStage[];
}

@ObjectType({ description: 'A step people can take in a workflow.', simpleResolvers: true })
@Policy('WITH_PARENT')
export class WorkflowActionView {
  @Field(() => String, { description: 'Its name for programs.' })
  name: string;

  @Field(() => String, { description: 'What its button says.' })
  label: string;

  @Field(() => [String], { description: 'The statuses it starts from.' })
  from: readonly string[];

  @Field(() => String, { nullable: true, description: 'The status it leads to; null keeps it.' })
  to: string | null;

  @Field(() => CommentRuleEnum, { description: 'Whether it takes a comment.' })
  comment: CommentRule;

  @Field(() => AssignmentRuleEnum, { description: 'Who holds the work after it.' })
  assigns: AssignmentRule;

  @Field(() => [String], { description: 'The roles that may take it.' })
  by: readonly string[];
}

@ObjectType({ description: 'The statuses and actions of tasks or cases.', simpleResolvers: true })
@Policy('WITH_PARENT')
export class WorkflowView {
  @Field(() => String, { description: 'Its name for programs.' })
  key: string;

  @Field(() => Int, { description: 'Its version.' })
  version: number;

  @Field(() => String, { description: 'What people read.' })
  label: string;

  @Field(() => String, { description: 'The status everything begins in.' })
  initial: string;

  @Field(() => [WorkflowStatusView], { description: 'Its statuses in their order.' })
  statuses: readonly WorkflowStatusView[];

  @Field(() => [WorkflowActionView], { description: 'Its actions in their order.' })
  actions: readonly WorkflowActionView[];

  @Field(() => String, { description: 'The whole as a Mermaid state diagram.' })
  diagram: string;
}

/** A workflow as screens list it. */
export function workflowView(workflow: AnyWorkflow): WorkflowView {
  const { key, version, label, initial, statuses, actions } = workflow;
  return {
    key,
    version,
    label,
    initial,
    statuses: Object.entries(statuses).flatMap(([status, about]) =>
      about === undefined ? [] : [{ status, label: about.label, stages: stagesOf(workflow, status) }],
    ),
    actions: Object.entries(actions).map(([name, action]) => ({ name, ...action })),
    diagram: workflowDiagram(workflow),
  };
}
