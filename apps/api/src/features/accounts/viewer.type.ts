import type { PermissionName } from '@docket/domain';
import { Field, ID, ObjectType } from 'type-graphql';

import { PermissionNameEnum } from '../../graphql/enums.ts';
import { Policy } from '../../graphql/policy.ts';
import { Department, type DepartmentView } from '../departments/department.entity.ts';
import { NotificationSettings } from '../notifications/notification-settings.entity.ts';
import { Person, type PersonView } from '../people/person.entity.ts';
import { AccessToken, type AccessTokenView } from './access-token.entity.ts';

/** What one statement reads of the viewer; the tokens are read when they are asked for. */
export type ViewerDetails = {
  readonly person: PersonView;
  readonly departments: readonly DepartmentView[];
  readonly managedDepartments: readonly DepartmentView[];
};

@Policy('WITH_PARENT')
@ObjectType('Viewer', { description: 'Who is asking, and what they may do.', simpleResolvers: true })
export class ViewerType implements ViewerDetails {
  @Field(() => ID, { description: 'The id of the person.' })
  id: string;

  @Field(() => Person, { description: 'The person as others see them.' })
  person: PersonView;

  @Field(() => Person, {
    nullable: true,
    description: 'Who looks at Docket as this person and can change nothing; null for the person themselves.',
  })
  viewedBy: PersonView | null;

  @Field(() => [PermissionNameEnum], { description: 'What they may do here and now.' })
  permissions: readonly PermissionName[];

  @Field(() => [Department], { description: 'Where they work.' })
  departments: readonly DepartmentView[];

  @Field(() => [Department], { description: 'What they manage.' })
  managedDepartments: readonly DepartmentView[];

  @Field(() => [AccessToken], { description: 'Their access tokens that were not revoked, newest first.' })
  accessTokens: readonly AccessTokenView[];

  @Field(() => NotificationSettings, { description: 'What they are told by mail.' })
  notificationSettings: NotificationSettings;
}
