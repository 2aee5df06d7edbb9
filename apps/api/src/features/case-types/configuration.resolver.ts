import { type DefinitionKind, taskPriorities, type TaskPriority } from '@docket/domain';
import { Allow, IsIn } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Query, Resolver } from 'type-graphql';

import { TaskPriorityEnum } from '../../graphql/enums.ts';
import { Policy } from '../../graphql/policy.ts';
import { JsonScalar } from '../../graphql/scalars.ts';
import type { Session } from '../../graphql/session.ts';
import { importConfiguration } from './configuration-import.service.ts';
import { exportConfiguration } from './configuration.queries.ts';
import { ImportConfigurationInput, ImportConfigurationPayload } from './configuration.types.ts';
import { type ImpactView, impactOf } from './definition-impact.queries.ts';
import { DefinitionKindEnum } from './definition.enums.ts';
import { definitionsInForce } from './definitions.queries.ts';
import { DefinitionImpact, RuleTrial } from './impact.types.ts';
import { type TriedRule, tryRules } from './rule-trial.ts';

@InputType({ description: 'A case type and a sample case to try its rules on.' })
class TryRulesInput {
  @Field(() => JsonScalar, { description: 'The content of the case type, as it stands in the editor.' })
  @Allow()
  content: unknown;

  @Field(() => JsonScalar, { description: 'The answers of the sample case.' })
  @Allow()
  variables: unknown;

  @Field(() => TaskPriorityEnum, {
    nullable: true,
    defaultValue: 'NORMAL',
    description: 'How much the sample case matters.',
  })
  @IsIn(taskPriorities)
  priority?: TaskPriority | null;
}

@Resolver()
export class ConfigurationResolver {
  @Policy('CONFIGURATION_READ')
  @Query(() => DefinitionImpact, {
    description: 'What publishing the draft of a definition would mean for what runs.',
  })
  definitionImpact(
    @Ctx() session: Session,
    @Arg('kind', () => DefinitionKindEnum, { description: 'Its kind.' }) kind: DefinitionKind,
    @Arg('key', () => String, { description: 'Its key.' }) key: string,
  ): Promise<ImpactView> {
    return impactOf(session, kind, key);
  }

  @Policy('CONFIGURATION_READ')
  @Query(() => [RuleTrial], {
    description: 'Which tasks the rules of a case type would make in a sample case (B11).',
  })
  async tryRules(
    @Ctx() session: Session,
    @Arg('input', () => TryRulesInput, { description: 'The case type and the sample.' }) input: TryRulesInput,
  ): Promise<readonly TriedRule[]> {
    const { content, variables, priority } = input;
    const stored = await definitionsInForce(session, 'TASK_TYPE');
    const taskTypes = new Map(stored.map((one) => [one.key, one.content]));
    return tryRules(content, { variables, priority: priority ?? 'NORMAL' }, taskTypes);
  }

  @Policy('CONFIGURATION_READ')
  @Query(() => String, { description: 'Everything in force as the text of one JSON file.' })
  exportConfiguration(@Ctx() session: Session): Promise<string> {
    return exportConfiguration(session);
  }

  @Policy('CONFIGURATION_WRITE')
  @Mutation(() => ImportConfigurationPayload, {
    description:
      'Publishes what a configuration file says, all of it or nothing; a rehearsal tells what would change.',
  })
  async importConfiguration(
    @Ctx() session: Session,
    @Arg('input', () => ImportConfigurationInput, { description: 'The file.' })
    input: ImportConfigurationInput,
  ): Promise<ImportConfigurationPayload> {
    const { text, rehearse, idempotencyKey = null } = input;
    const attempt = await importConfiguration(session, { text, rehearse: rehearse === true, idempotencyKey });
    return attempt.ok
      ? { ...attempt.value, userErrors: [] }
      : { items: [], applied: false, userErrors: [attempt.problem] };
  }
}
