import { type MailEvent, mailEvents, mailEventWords, type MailPreset, mailPresets } from '@docket/domain';
import { ArrayMaxSize, IsBoolean, IsIn, ValidateNested } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';

import { enumType } from '../../graphql/enum-type.ts';
import { KeyedInput } from '../../graphql/keyed-input.ts';
import { Policy } from '../../graphql/policy.ts';
import type { Problem } from '../../graphql/problems.ts';
import { UserError } from '../../graphql/user-error.ts';
import { IsId } from '../../graphql/validation.ts';
import { MailDelivery, type MailView } from './mail-delivery.entity.ts';

export const MailEventEnum = enumType<MailEvent>('MailEvent', 'What somebody can be mailed about.', {
  ASSIGNED: mailEventWords.ASSIGNED.text,
  CANCELLED: mailEventWords.CANCELLED.text,
  OFFERED: mailEventWords.OFFERED.text,
  COMMENTED: mailEventWords.COMMENTED.text,
  COMPLETED: mailEventWords.COMPLETED.text,
  REOPENED: mailEventWords.REOPENED.text,
  CHANGED: mailEventWords.CHANGED.text,
  FOLLOWED: mailEventWords.FOLLOWED.text,
  CASES: mailEventWords.CASES.text,
  TARGETS: mailEventWords.TARGETS.text,
});

export const MailPresetEnum = enumType<MailPreset>('MailPreset', 'Choices made at once.', {
  QUIET: 'What is always mailed, and targets.',
  NORMAL: 'Everything about one’s own work.',
  EVERYTHING: 'Also each step of what one asked for.',
});

export type MailSettingView = {
  readonly event: MailEvent;
  readonly label: string;
  readonly text: string;
  readonly mail: boolean;
  readonly always: boolean;
};

@Policy('WITH_PARENT')
@ObjectType('NotificationSetting', { description: 'One thing to be mailed about.', simpleResolvers: true })
export class NotificationSettingType implements MailSettingView {
  @Field(() => MailEventEnum, { description: 'What happens.' })
  event: MailEvent;

  @Field(() => String, { description: 'What it is called.' })
  label: string;

  @Field(() => String, { description: 'What it covers, in a sentence.' })
  text: string;

  @Field(() => Boolean, { description: 'Whether it is mailed.' })
  mail: boolean;

  @Field(() => Boolean, { description: 'True where it cannot be switched off.' })
  always: boolean;
}

@Policy('WITH_PARENT')
@ObjectType({ description: 'What the viewer is told by mail.', simpleResolvers: true })
export class NotificationSettings {
  @Field(() => MailPresetEnum, { nullable: true, description: 'The preset in force; null for own choices.' })
  preset: MailPreset | null;

  @Field(() => [NotificationSettingType], { description: 'Every choice.' })
  events: readonly MailSettingView[];
}

@InputType({ description: 'Whether something is mailed.' })
export class NotificationChoiceInput {
  @Field(() => MailEventEnum, { description: 'What happens.' })
  @IsIn(mailEvents)
  event: MailEvent;

  @Field(() => Boolean, { description: 'Whether it is mailed.' })
  @IsBoolean()
  mail: boolean;
}

@InputType({ description: 'What the viewer wants to be mailed about.' })
export class UpdateNotificationSettingsInput extends KeyedInput {
  @Field(() => MailPresetEnum, { nullable: true, description: 'Choices made at once.' })
  @IsIn(mailPresets)
  preset?: MailPreset | null;

  @Field(() => [NotificationChoiceInput], {
    nullable: true,
    description: 'Single choices, after the preset.',
  })
  @ArrayMaxSize(mailEvents.length)
  @ValidateNested({ each: true })
  events?: NotificationChoiceInput[] | null;
}

@Policy('WITH_PARENT')
@ObjectType({ description: 'The settings as they are now.', simpleResolvers: true })
export class NotificationSettingsPayload {
  @Field(() => NotificationSettings, { nullable: true, description: 'All of them.' })
  settings: NotificationSettings | null;

  @Field(() => [UserError], { description: 'Why nothing was changed.' })
  userErrors: readonly Problem[];
}

@InputType({ description: 'The failed mail to try anew.' })
export class ResendMailInput extends KeyedInput {
  @Field(() => ID, { description: 'A mail that failed.' })
  @IsId()
  mailId: string;
}

@InputType({ description: 'The failed mail to put aside.' })
export class DismissMailInput extends KeyedInput {
  @Field(() => ID, { description: 'A mail that failed.' })
  @IsId()
  mailId: string;
}

@Policy('WITH_PARENT')
@ObjectType({ description: 'The mail as it stands now.', simpleResolvers: true })
export class MailPayload {
  @Field(() => MailDelivery, { nullable: true, description: 'The mail.' })
  mail: MailView | null;

  @Field(() => [UserError], { description: 'Why nothing was changed.' })
  userErrors: readonly Problem[];
}
