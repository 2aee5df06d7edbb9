import { AccessToken } from '../../features/accounts/access-token.entity.ts';
import { Role } from '../../features/accounts/role.entity.ts';
import { Activity } from '../../features/activity/activity.entity.ts';
import { AuditEntry } from '../../features/activity/audit.entity.ts';
import { Idempotency } from '../../features/activity/idempotency.entity.ts';
import { Definition } from '../../features/case-types/definition.entity.ts';
import { CaseFile } from '../../features/cases/case.entity.ts';
import { Client } from '../../features/clients/client.entity.ts';
import { Comment } from '../../features/conversation/comment.entity.ts';
import { Note } from '../../features/conversation/note.entity.ts';
import { Department, DepartmentMember } from '../../features/departments/department.entity.ts';
import { Attachment } from '../../features/documents/attachment.entity.ts';
import { MailDelivery } from '../../features/notifications/mail-delivery.entity.ts';
import { Absence } from '../../features/people/absence.entity.ts';
import { Person } from '../../features/people/person.entity.ts';
import { Provider } from '../../features/providers/provider.entity.ts';
import { SlaClock } from '../../features/schedule/clock.entity.ts';
import { Counter } from '../../features/tasks/counter.entity.ts';
import { TaskPerson } from '../../features/tasks/task-person.entity.ts';
import { Task } from '../../features/tasks/task.entity.ts';

/** Every entity of the data source; a feature that adds one adds its line here. */
export const entities: readonly (new () => object)[] = [
  Absence,
  AccessToken,
  Activity,
  Attachment,
  AuditEntry,
  CaseFile,
  Client,
  Comment,
  Counter,
  Definition,
  Department,
  DepartmentMember,
  Idempotency,
  MailDelivery,
  Note,
  Person,
  Provider,
  Role,
  SlaClock,
  Task,
  TaskPerson,
];
