import { Field, Int, ObjectType } from 'type-graphql';

import { Policy } from '../../graphql/policy.ts';
import { ClockMove, type ClockMoveView } from '../schedule/clock-move.entity.ts';
import type { ImpactView, WorkflowMoveView, WorkflowPlaceView } from './definition-impact.queries.ts';
import type { TriedRule } from './rule-trial.ts';

@ObjectType({ description: 'A status of a workflow, or a stage of one.', simpleResolvers: true })
@Policy('WITH_PARENT')
export class WorkflowPlace implements WorkflowPlaceView {
  @Field(() => String, { description: 'Its name for programs: `STATUS` or `STATUS/stage`.' })
  key: string;

  @Field(() => String, { description: 'What people read.' })
  label: string;
}

@ObjectType({
  description: 'What stands in a place the new version lacks, and where it may go instead.',
  simpleResolvers: true,
})
@Policy('WITH_PARENT')
export class WorkflowMove implements WorkflowMoveView {
  @Field(() => WorkflowPlace, { description: 'The place that is gone.' })
  from: WorkflowPlaceView;

  @Field(() => Int, { description: 'How many stand there.' })
  count: number;

  @Field(() => [WorkflowPlace], {
    description: 'Where they may go, the nearest first; what is not moved stays on its version.',
  })
  choices: readonly WorkflowPlaceView[];
}

@ObjectType({ description: 'What publishing a draft would mean for what runs.', simpleResolvers: true })
@Policy('CONFIGURATION_READ')
export class DefinitionImpact implements ImpactView {
  @Field(() => [String], { description: 'What changes, for people.' })
  sentences: readonly string[];

  @Field(() => Int, { description: 'Open cases that follow it.' })
  cases: number;

  @Field(() => Int, { description: 'Open tasks that follow it.' })
  tasks: number;

  @Field(() => Int, { description: 'Running clocks that follow it.' })
  clocks: number;

  @Field(() => [WorkflowMove], { description: 'Of a workflow: where what runs would need a new place.' })
  moves: readonly WorkflowMoveView[];

  @Field(() => [ClockMove], {
    description: 'Of a calendar or policy: when running clocks would be due, those due first, at most 50.',
  })
  clockMoves: readonly ClockMoveView[];
}

@ObjectType({ description: 'Whether a rule would make a task in a sample case.', simpleResolvers: true })
@Policy('CONFIGURATION_READ')
export class RuleTrial implements TriedRule {
  @Field(() => String, { description: 'The key of the rule.' })
  rule: string;

  @Field(() => String, { description: 'What the rule is called.' })
  label: string;

  @Field(() => Boolean, { description: 'Whether it would make its task.' })
  applies: boolean;

  @Field(() => String, { description: 'The title of the task it makes.' })
  task: string;

  @Field(() => String, { description: 'Why, or why not.' })
  sentence: string;
}
