import type { DefinitionKind } from '@docket/domain';
import {
  CalendarDays,
  ClipboardList,
  FolderKanban,
  type LucideIcon,
  Mail,
  Tag,
  Timer,
  Workflow,
} from 'lucide-react';

/** One page of the administration: everything of a kind, found by its part of the address. */
export interface AdminPage {
  readonly path: string;
  readonly kind: DefinitionKind;
  readonly icon: LucideIcon;
}

/** The pages in the order of the side list. */
export const adminPages = [
  { path: 'case-types', kind: 'CASE_TYPE', icon: FolderKanban },
  { path: 'task-types', kind: 'TASK_TYPE', icon: ClipboardList },
  { path: 'workflows', kind: 'WORKFLOW', icon: Workflow },
  { path: 'sla', kind: 'SLA_POLICY', icon: Timer },
  { path: 'calendars', kind: 'CALENDAR', icon: CalendarDays },
  { path: 'categories', kind: 'CATEGORY', icon: Tag },
  { path: 'templates', kind: 'MAIL_TEMPLATE', icon: Mail },
] as const satisfies readonly AdminPage[];

/** The page at a part of the address; undefined where there is none. */
export function adminPageAt(path: string | undefined): AdminPage | undefined {
  return adminPages.find((page) => page.path === path);
}
