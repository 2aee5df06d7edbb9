import type { DefinitionKind } from '@docket/domain';

import { enumType } from '../../graphql/enum-type.ts';
import type { DefinitionState } from './definitions.queries.ts';

export const DefinitionKindEnum = enumType<DefinitionKind>(
  'DefinitionKind',
  'What administrators shape without code.',
  {
    CASE_TYPE: 'What cases of one kind have: stages, form, task types, rules.',
    TASK_TYPE: 'What tasks of one kind have: words, form, assignment, target.',
    WORKFLOW: 'Statuses and actions of tasks or cases.',
    CALENDAR: 'Working hours and holidays.',
    SLA_POLICY: 'What is promised for which work.',
    CATEGORY: 'A word that tasks are grouped by.',
    MAIL_TEMPLATE: 'The words of one kind of mail.',
  },
);

export const DefinitionStateEnum = enumType<DefinitionState>(
  'DefinitionState',
  'Whether a version is in use.',
  {
    DRAFT: 'Being written; nobody works by it yet.',
    PUBLISHED: 'In use, and never changed again.',
  },
);
