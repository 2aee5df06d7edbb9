import type { DefinitionKind } from '@docket/domain';
import {
  Building2,
  CalendarDays,
  ClipboardList,
  FolderKanban,
  Handshake,
  KeySquare,
  type LucideIcon,
  Mail,
  Tag,
  Timer,
  Users,
  Workflow,
} from 'lucide-react';

/** One page of the administration: everything of a kind, found by its part of the address. */
export interface AdminPage {
  readonly path: string;
  readonly kind: DefinitionKind;
  readonly icon: LucideIcon;
}

/** The pages of people and structure, each with the permission it asks for; they stand above the others. */
export const structurePages = [
  { path: 'people', needs: 'PEOPLE_WRITE', icon: Users },
  { path: 'departments', needs: 'DEPARTMENTS_WRITE', icon: Building2 },
  { path: 'roles', needs: 'ROLES_WRITE', icon: KeySquare },
  { path: 'providers', needs: 'PROVIDERS_READ', icon: Handshake },
] as const;

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
