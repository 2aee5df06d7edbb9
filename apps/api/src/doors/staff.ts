import type { Config } from '../platform/config/config.ts';
import { AccountResolver } from '../features/accounts/account.resolver.ts';
import { RoleResolver } from '../features/accounts/role.resolver.ts';
import { TimelineResolver } from '../features/activity/activity.resolver.ts';
import { CaseTypeResolver } from '../features/case-types/case-type.resolver.ts';
import { ConfigurationResolver } from '../features/case-types/configuration.resolver.ts';
import { DefinitionEditsResolver } from '../features/case-types/definition-edits.resolver.ts';
import { DefinitionResolver } from '../features/case-types/definition.resolver.ts';
import { TaskTypeResolver } from '../features/case-types/task-type.resolver.ts';
import { CaseConversationResolver } from '../features/conversation/case-conversation.resolver.ts';
import { CaseEventResolver } from '../features/cases/case-live.resolver.ts';
import { CaseHistoryResolver } from '../features/cases/case-history.resolver.ts';
import { CaseTimelineResolver } from '../features/activity/case-timeline.resolver.ts';
import { CaseChangesResolver } from '../features/cases/case-changes.resolver.ts';
import { CaseUndoResolver } from '../features/cases/case-undo.resolver.ts';
import { CaseFieldsResolver } from '../features/cases/case-fields.resolver.ts';
import { CaseResolver } from '../features/cases/case.resolver.ts';
import { ClientCasesResolver } from '../features/cases/client-cases.resolver.ts';
import { ClientResolver } from '../features/clients/client.resolver.ts';
import { ConversationResolver } from '../features/conversation/conversation.resolver.ts';
import { DepartmentChangesResolver } from '../features/departments/department-changes.resolver.ts';
import { DepartmentResolver } from '../features/departments/department.resolver.ts';
import { ClientDocumentsResolver } from '../features/documents/client-documents.resolver.ts';
import {
  ActivityDocumentResolver,
  CaseDocumentsResolver,
  DocumentResolver,
  TaskDocumentsResolver,
} from '../features/documents/document.resolver.ts';
import {
  MailDeskResolver,
  NotificationSettingsResolver,
} from '../features/notifications/notification.resolver.ts';
import { PersonChangesResolver } from '../features/people/person-changes.resolver.ts';
import { PersonDetailsResolver } from '../features/people/person-details.resolver.ts';
import { PersonResolver } from '../features/people/person.resolver.ts';
import { ProviderResolver } from '../features/providers/provider.resolver.ts';
import { CaseClockResolver, SlaClockResolver } from '../features/schedule/clock.resolver.ts';
import { HolidaysResolver } from '../features/schedule/holidays.resolver.ts';
import { TargetResolver } from '../features/schedule/target.resolver.ts';
import { ActivityTaskResolver, CaseTasksResolver } from '../features/tasks/case-tasks.resolver.ts';
import { ClientTasksResolver } from '../features/tasks/client-tasks.resolver.ts';
import { NodeResolver } from '../features/tasks/node.resolver.ts';
import { TaskActionsResolver } from '../features/tasks/task-actions.resolver.ts';
import { TaskCaseworkResolver } from '../features/tasks/task-casework.resolver.ts';
import { TaskEditsResolver } from '../features/tasks/task-edits.resolver.ts';
import { TaskFieldsResolver } from '../features/tasks/task-fields.resolver.ts';
import { TaskEventResolver, TaskListEventResolver } from '../features/tasks/task-live.resolver.ts';
import { TaskResolver } from '../features/tasks/task.resolver.ts';
import { registeredOperations } from '../graphql/registered.ts';
import type { ResolverClasses } from '../graphql/schema.ts';
import type { Door } from './door.ts';
import { builtPages } from './pages.ts';

/** Every resolver of the staff door; a feature adds its own here. */
export const staffResolvers: ResolverClasses = [
  AccountResolver,
  ActivityDocumentResolver,
  ActivityTaskResolver,
  CaseClockResolver,
  CaseChangesResolver,
  CaseUndoResolver,
  CaseConversationResolver,
  CaseDocumentsResolver,
  CaseEventResolver,
  CaseFieldsResolver,
  CaseHistoryResolver,
  CaseResolver,
  CaseTasksResolver,
  CaseTimelineResolver,
  CaseTypeResolver,
  ClientCasesResolver,
  ClientDocumentsResolver,
  ClientResolver,
  ClientTasksResolver,
  ConversationResolver,
  ConfigurationResolver,
  DefinitionEditsResolver,
  DefinitionResolver,
  DepartmentChangesResolver,
  DepartmentResolver,
  DocumentResolver,
  MailDeskResolver,
  NodeResolver,
  NotificationSettingsResolver,
  PersonChangesResolver,
  PersonDetailsResolver,
  PersonResolver,
  ProviderResolver,
  RoleResolver,
  HolidaysResolver,
  SlaClockResolver,
  TargetResolver,
  TaskActionsResolver,
  TaskCaseworkResolver,
  TaskDocumentsResolver,
  TaskEditsResolver,
  TaskEventResolver,
  TaskFieldsResolver,
  TaskListEventResolver,
  TaskResolver,
  TaskTypeResolver,
  TimelineResolver,
];

/** The door of staff and integrators. */
export function staffDoor(config: Config): Door {
  return {
    name: 'STAFF',
    ...config.staff,
    resolvers: staffResolvers,
    explainsItself: true,
    registered: registeredOperations('staff'),
    registeredOnly: false,
    pages: builtPages('web'),
  };
}
