import type { DefinitionFinding, DefinitionKind } from '@docket/domain';
import { IsBoolean, IsString } from 'class-validator';
import { Field, InputType, ObjectType } from 'type-graphql';

import { enumType } from '../../graphql/enum-type.ts';
import { KeyedInput } from '../../graphql/keyed-input.ts';
import { Policy } from '../../graphql/policy.ts';
import type { Problem } from '../../graphql/problems.ts';
import { UserError } from '../../graphql/user-error.ts';
import type { ImportedItem } from './configuration-import.service.ts';
import { DefinitionFindingType } from './definition.entity.ts';
import { DefinitionKindEnum } from './definition.enums.ts';

const ConfigurationChangeEnum = enumType<ImportedItem['change']>(
  'ConfigurationChange',
  'What a definition of a configuration file does.',
  {
    NEW: 'There was none.',
    CHANGED: 'There is one that says something else.',
    SAME: 'There is one that says the same.',
  },
);

@InputType({ description: 'A configuration file.' })
export class ImportConfigurationInput extends KeyedInput {
  @Field(() => String, { description: 'The text of the file, as `exportConfiguration` wrote it.' })
  @IsString()
  text: string;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Whether to tell only what would change.',
  })
  @IsBoolean()
  rehearse?: boolean | null;
}

@ObjectType({ description: 'A definition of a configuration file.', simpleResolvers: true })
@Policy('WITH_PARENT')
export class ConfigurationItem implements ImportedItem {
  @Field(() => DefinitionKindEnum, { description: 'What it shapes.' })
  kind: DefinitionKind;

  @Field(() => String, { description: 'Its name for programs.' })
  key: string;

  @Field(() => String, { description: 'What it is called.' })
  label: string;

  @Field(() => ConfigurationChangeEnum, { description: 'What it does.' })
  change: ImportedItem['change'];

  @Field(() => [String], { description: 'The parts of it that differ.' })
  parts: readonly string[];

  @Field(() => [DefinitionFindingType], { description: 'What keeps the file from being imported.' })
  findings: readonly DefinitionFinding[];
}

@ObjectType({ description: 'What came of a configuration file.', simpleResolvers: true })
@Policy('CONFIGURATION_WRITE')
export class ImportConfigurationPayload {
  @Field(() => [ConfigurationItem], {
    description: 'Every definition of the file; empty when the request repeats an earlier one.',
  })
  items: readonly ImportedItem[];

  @Field(() => Boolean, { description: 'Whether all of it is in force now; otherwise nothing was changed.' })
  applied: boolean;

  @Field(() => [UserError], { description: 'Why the file was not read.' })
  userErrors: readonly Problem[];
}
