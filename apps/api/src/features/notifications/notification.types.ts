import { type MailEvent, mailEvents, type MailPreset, mailPresets } from '@docket/domain';
import { ArrayMaxSize, IsBoolean, IsIn, ValidateNested } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';

import { KeyedInput } from '../../graphql/keyed-input.ts';
import { Policy } from '../../graphql/policy.ts';
import type { Problem } from '../../graphql/problems.ts';
import { UserError } from '../../graphql/user-error.ts';
import { IsId } from '../../graphql/validation.ts';
import { MailDelivery, type MailView } from './mail-delivery.entity.ts';
import { MailEventEnum, MailPresetEnum, NotificationSettings } from './notification-settings.entity.ts';

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
