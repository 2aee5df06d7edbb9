import { type MailEvent, mailEventWords, type MailPreset } from '@docket/domain';
import { Field, ObjectType } from 'type-graphql';

import { enumType } from '../../graphql/enum-type.ts';
import { Policy } from '../../graphql/policy.ts';

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
