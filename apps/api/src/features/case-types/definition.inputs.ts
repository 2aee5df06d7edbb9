import { type DefinitionKind, definitionKinds } from '@docket/domain';
import { Allow, IsBoolean, IsIn, IsInt, MaxLength, Min } from 'class-validator';
import { Field, InputType, Int, ObjectType } from 'type-graphql';

import { KeyedInput } from '../../graphql/keyed-input.ts';
import { Policy } from '../../graphql/policy.ts';
import type { Problem } from '../../graphql/problems.ts';
import { JsonScalar } from '../../graphql/scalars.ts';
import { UserError } from '../../graphql/user-error.ts';
import { Definition, type DefinitionView } from './definition.entity.ts';
import { DefinitionKindEnum } from './definition.enums.ts';

const longestKey = 60;

@InputType({ description: 'A definition.' })
abstract class NamedDefinitionInput extends KeyedInput {
  @Field(() => DefinitionKindEnum, { description: 'What it shapes.' })
  @IsIn(definitionKinds)
  kind: DefinitionKind;

  @Field(() => String, { description: 'Its name for programs.' })
  @MaxLength(longestKey)
  key: string;
}

@InputType({ description: 'A draft as the viewer saw it.' })
abstract class SeenDraftInput extends NamedDefinitionInput {
  @Field(() => Int, { description: 'Its `revision` when the viewer read it.' })
  @IsInt()
  expectedRevision: number;
}

@InputType({ description: 'What a draft shall say.' })
export class SaveDefinitionInput extends NamedDefinitionInput {
  @Field(() => JsonScalar, { description: 'The whole content; the shape depends on the kind.' })
  @Allow()
  content: unknown;

  @Field(() => Int, {
    nullable: true,
    description: 'The `revision` of the draft the viewer read; left out where there was none.',
  })
  @IsInt()
  expectedRevision?: number | null;
}

@InputType({ description: 'The draft to throw away.' })
export class DiscardDefinitionInput extends SeenDraftInput {}

@InputType({ description: 'The draft to bring into force.' })
export class PublishDefinitionInput extends SeenDraftInput {
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      'Of a workflow, calendar or policy: whether what runs moves to the new version; otherwise it stays on its own.',
  })
  @IsBoolean()
  applyToRunning?: boolean | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'Of a workflow: the new place for each one that is gone, as `{ "STATUS/stage": "STATUS/stage" }`.',
  })
  @Allow()
  places?: unknown;
}

@InputType({ description: 'The version to begin a draft from.' })
export class RestoreDefinitionInput extends NamedDefinitionInput {
  @Field(() => Int, { description: 'A published version.' })
  @IsInt()
  @Min(1)
  version: number;
}

@ObjectType({ description: 'What came of a change of a definition.', simpleResolvers: true })
@Policy('WITH_PARENT')
export class DefinitionPayload {
  @Field(() => Definition, {
    nullable: true,
    description: 'The definition as it stands now, after a refusal too; null when there is none.',
  })
  definition: DefinitionView | null;

  @Field(() => [UserError], { description: 'Why nothing was changed; empty when it worked.' })
  userErrors: readonly Problem[];
}
