import type { BrowserContextOptions } from 'playwright-core';

import type { DemoPerson } from './people.ts';
import type { Visitor } from './visitor.ts';
import type { World } from './world.ts';

/** Every page of both apps, with somebody of the demo for whom it has something to show. */
export interface ShownPage {
  readonly name: string;
  readonly door: DemoPerson['door'];
  /** Whose page it is; null while nobody is signed in. */
  readonly by: string | null;
  readonly path: string;
}

const administrator = 'Amira Holt';
const manager = 'Daniel Osei';
const caseManager = 'Tomás Rivera';
const caseworker = 'Grace Whitfield';
const client = 'Margaret Ellison';

/** The fixed pages; those of one task, case or department need the demo's numbers. */
const fixed: readonly ShownPage[] = [
  { name: 'sign-in', door: 'staff', by: null, path: '/' },
  { name: 'pending', door: 'staff', by: caseworker, path: '/tasks/pending' },
  { name: 'created', door: 'staff', by: manager, path: '/tasks/created' },
  { name: 'related', door: 'staff', by: manager, path: '/tasks/related' },
  { name: 'all-mine', door: 'staff', by: caseworker, path: '/tasks/all' },
  { name: 'new-task', door: 'staff', by: caseworker, path: '/tasks/new' },
  { name: 'queues', door: 'staff', by: caseworker, path: '/queues' },
  { name: 'api-tokens', door: 'staff', by: caseworker, path: '/settings/tokens' },
  { name: 'cases', door: 'staff', by: caseManager, path: '/cases' },
  { name: 'new-case', door: 'staff', by: caseManager, path: '/cases/new' },
  { name: 'no-such-case', door: 'staff', by: caseManager, path: '/cases/BOILER-999999' },
  { name: 'clients', door: 'staff', by: caseManager, path: '/clients' },
  { name: 'client', door: 'staff', by: caseManager, path: '/clients/BRIGHT' },
  ...['cases', 'tasks', 'documents'].map((tab): ShownPage => ({
    name: `client-${tab}`,
    door: 'staff',
    by: caseManager,
    path: `/clients/BRIGHT/${tab}`,
  })),
  { name: 'no-such-client', door: 'staff', by: caseManager, path: '/clients/NOBODY' },
  { name: 'notifications', door: 'staff', by: caseworker, path: '/settings/notifications' },
  ...['people', 'departments', 'roles', 'providers'].map((page): ShownPage => ({
    name: page,
    door: 'staff',
    by: administrator,
    path: `/admin/${page}`,
  })),
  { name: 'role', door: 'staff', by: administrator, path: '/admin/roles/partner-coordinator' },
  { name: 'failed-mails', door: 'staff', by: administrator, path: '/admin/mails' },
  { name: 'configuration', door: 'staff', by: administrator, path: '/admin/configuration' },
  ...['case-types', 'task-types', 'workflows', 'sla', 'calendars', 'categories', 'templates'].map(
    (kind): ShownPage => ({ name: kind, door: 'staff', by: administrator, path: `/admin/${kind}` }),
  ),
  { name: 'case-type', door: 'staff', by: administrator, path: '/admin/case-types/boiler-repair' },
  { name: 'task-type', door: 'staff', by: administrator, path: '/admin/task-types/boiler-visit' },
  { name: 'workflow', door: 'staff', by: administrator, path: '/admin/workflows/approval' },
  { name: 'sla-policy', door: 'staff', by: administrator, path: '/admin/sla/boiler-repair' },
  { name: 'calendar', door: 'staff', by: administrator, path: '/admin/calendars/office' },
  { name: 'category', door: 'staff', by: administrator, path: '/admin/categories/maintenance' },
  { name: 'mail-template', door: 'staff', by: administrator, path: '/admin/templates/task-assigned' },
  { name: 'no-such-page', door: 'staff', by: caseworker, path: '/nowhere' },
  { name: 'no-such-task', door: 'staff', by: caseworker, path: '/tasks/TASK-999999' },
  { name: 'portal-sign-in', door: 'portal', by: null, path: '/sign-in' },
  { name: 'portal-home', door: 'portal', by: client, path: '/' },
  { name: 'portal-tasks', door: 'portal', by: client, path: '/tasks' },
  { name: 'portal-cases', door: 'portal', by: client, path: '/cases' },
  { name: 'portal-requests', door: 'portal', by: client, path: '/requests/new' },
  { name: 'portal-request', door: 'portal', by: client, path: '/requests/new/boiler-repair' },
  {
    name: 'portal-request-check',
    door: 'portal',
    by: client,
    path: '/requests/new/benefit-application?page=check',
  },
  { name: 'portal-account', door: 'portal', by: client, path: '/account' },
  { name: 'portal-help', door: 'portal', by: client, path: '/help' },
  { name: 'portal-accessibility', door: 'portal', by: client, path: '/accessibility' },
  { name: 'portal-no-such-page', door: 'portal', by: client, path: '/nowhere' },
];

/** All pages of the running product. */
export async function pagesOf({ records }: World): Promise<readonly ShownPage[]> {
  const task = await records.numberOf(administrator, 'Find a ground-floor home near the surgery');
  const finished = await records.numberOf(administrator, 'Bicycle room: who has a key?');
  const asked = await records.numberOf(administrator, 'Choose a day to see Orchard Row 4');
  const done = await records.numberOf(administrator, 'Confirm that your mobility assessment took place');
  const caseNumber = await records.caseNumberOf(administrator, 'Move to a ground-floor home');
  const boiler = await records.caseNumberOf(administrator, 'Cold shower at Orchard Row 6');
  const decision = await records.numberOf(administrator, 'Decide on the application of Yusuf Demir');
  const department = await records.departmentId('Housing Services');
  return [
    ...fixed,
    { name: 'task', door: 'staff', by: caseworker, path: `/tasks/${task}` },
    { name: 'task-files', door: 'staff', by: caseworker, path: `/tasks/${task}?tab=files` },
    { name: 'task-reopened', door: 'staff', by: manager, path: `/tasks/${finished}` },
    { name: 'peek', door: 'staff', by: caseworker, path: `/tasks/pending?peek=${task}` },
    ...['overview', 'tasks', 'messages', 'documents', 'history'].map((tab): ShownPage => ({
      name: `case-${tab}`,
      door: 'staff',
      by: caseManager,
      path: `/cases/${boiler}/${tab}`,
    })),
    { name: 'approval', door: 'staff', by: manager, path: `/tasks/${decision}` },
    { name: 'department', door: 'staff', by: manager, path: `/department/${department}` },
    { name: 'department-queue', door: 'staff', by: caseworker, path: `/queues/${department}` },
    { name: 'portal-task', door: 'portal', by: client, path: `/tasks/${asked}` },
    { name: 'portal-task-done', door: 'portal', by: client, path: `/tasks/${done}` },
    { name: 'portal-complete', door: 'portal', by: client, path: `/tasks/${asked}/complete` },
    { name: 'portal-cannot', door: 'portal', by: client, path: `/tasks/${asked}/cancel` },
    { name: 'portal-reopen', door: 'portal', by: client, path: `/tasks/${done}/reopen` },
    { name: 'portal-case', door: 'portal', by: client, path: `/cases/${caseNumber}` },
    { name: 'portal-case-sorted', door: 'portal', by: client, path: `/cases/${caseNumber}/step?do=CLOSE` },
  ];
}

/** Shows each page, with one browser for each person; the pages of one person follow each other in it. */
export async function tour(
  world: World,
  pages: readonly ShownPage[],
  look: BrowserContextOptions,
  see: (page: ShownPage, at: Visitor) => Promise<void>,
): Promise<void> {
  const visitors = new Map<string | null, Visitor>();
  for (const page of pages) {
    const { by, door, path } = page;
    const visitor = visitors.get(by) ?? (await (by === null ? world.stranger(look) : world.visit(by, look)));
    visitors.set(by, visitor);
    if (look.viewport) await visitor.page.setViewportSize(look.viewport);
    await visitor.see(`${door === 'staff' ? world.product.staffUrl : world.product.portalUrl}${path}`);
    await see(page, visitor);
  }
}
