import type { DefinitionKind } from '@docket/domain';
import { type ComponentType, lazy } from 'react';
import type { EditorProps } from './editor.ts';

/** The editor of each kind; it loads when one of its kind is opened. */
export const editors: Readonly<Record<DefinitionKind, ComponentType<EditorProps>>> = {
  CASE_TYPE: lazy(async () => ({ default: (await import('../caseType/CaseTypeEditor.tsx')).CaseTypeEditor })),
  TASK_TYPE: lazy(async () => ({ default: (await import('../taskType/TaskTypeEditor.tsx')).TaskTypeEditor })),
  WORKFLOW: lazy(async () => ({ default: (await import('../workflow/WorkflowEditor.tsx')).WorkflowEditor })),
  SLA_POLICY: lazy(async () => ({ default: (await import('../sla/SlaEditor.tsx')).SlaEditor })),
  CALENDAR: lazy(async () => ({ default: (await import('../calendar/CalendarEditor.tsx')).CalendarEditor })),
  CATEGORY: lazy(async () => ({ default: (await import('../category/CategoryEditor.tsx')).CategoryEditor })),
  MAIL_TEMPLATE: lazy(async () => ({ default: (await import('../mails/MailEditor.tsx')).MailEditor })),
};
