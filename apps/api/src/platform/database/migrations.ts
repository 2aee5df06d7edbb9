import { Foundation1763800000000 } from './migrations/1763800000000-foundation.ts';
import { DatabaseRoles1763800001000 } from './migrations/1763800001000-database-roles.ts';
import { ImportRecords1763800002000 } from './migrations/1763800002000-import-records.ts';
import { SignInAttempts1763800003000 } from './migrations/1763800003000-sign-in-attempts.ts';
import { PortalOwn1763800004000 } from './migrations/1763800004000-portal-own.ts';
import { ListOrders1763800005000 } from './migrations/1763800005000-list-orders.ts';
import { TaskWords1763800006000 } from './migrations/1763800006000-task-words.ts';
import { StatusOrder1763800007000 } from './migrations/1763800007000-status-order.ts';
import { OpenWords1763800008000 } from './migrations/1763800008000-open-words.ts';
import { Definitions1763800009000 } from './migrations/1763800009000-definitions.ts';
import { Casework1763800010000 } from './migrations/1763800010000-casework.ts';
import { DefinitionOrder1763800011000 } from './migrations/1763800011000-definition-order.ts';
import { ServiceLevels1763800012000 } from './migrations/1763800012000-service-levels.ts';
import { Mail1763800013000 } from './migrations/1763800013000-mail.ts';
import { TaskKinds1763800014000 } from './migrations/1763800014000-task-kinds.ts';
import { CaseLists1763800015000 } from './migrations/1763800015000-case-lists.ts';
import { CaseWords1763800016000 } from './migrations/1763800016000-case-words.ts';
import { TaskMails1763800016500 } from './migrations/1763800016500-task-mails.ts';
import { PortalRequests1763800017000 } from './migrations/1763800017000-portal-requests.ts';
import { Structure1763800018000 } from './migrations/1763800018000-structure.ts';
import { Roles1763800019000 } from './migrations/1763800019000-roles.ts';
import { Clients1763800021000 } from './migrations/1763800021000-clients.ts';

/** Every migration in the order it runs. */
export const migrations = [
  Foundation1763800000000,
  DatabaseRoles1763800001000,
  ImportRecords1763800002000,
  SignInAttempts1763800003000,
  PortalOwn1763800004000,
  ListOrders1763800005000,
  TaskWords1763800006000,
  StatusOrder1763800007000,
  OpenWords1763800008000,
  Definitions1763800009000,
  Casework1763800010000,
  DefinitionOrder1763800011000,
  ServiceLevels1763800012000,
  Mail1763800013000,
  TaskKinds1763800014000,
  CaseLists1763800015000,
  CaseWords1763800016000,
  TaskMails1763800016500,
  PortalRequests1763800017000,
  Structure1763800018000,
  Roles1763800019000,
  Clients1763800021000,
] as const;
