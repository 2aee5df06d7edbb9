import type { Variables } from './doors.ts';
import {
  after,
  announced,
  arrived,
  contactsTask,
  freshKey,
  newTask,
  started,
  startedByContact,
  startedEntry,
  token,
} from './given.ts';
import type { DoorName } from './visitors.ts';
import type { VisitorName, World } from './world.ts';

/** What one operation of an app may cost. */
export type Allowance = {
  /** The most statements that may reach PostgreSQL, the session's and BEGIN and COMMIT among them. */
  readonly statements: number;
  /** The most pages of 8 kB that any one of them may look at, at 100,000 tasks. */
  readonly pages?: number;
  /** The most rows that any one of them may sort: the page and one, or what the reason beside it says. */
  readonly sorted?: number;
  readonly as: VisitorName;
  /** The variables; may make what the operation needs before it is counted. */
  readonly variables?: (world: World) => Variables | Promise<Variables>;
};

type Table = Readonly<Record<string, Allowance>>;

const input = (make: (world: World) => Variables | Promise<Variables>) => async (world: World) => ({
  input: { ...(await make(world)), ...freshKey() },
});
/** BEGIN, key, lock, history, mail, clocks, live hint, COMMIT, the answer; the session before all. */
const action = { statements: 10, as: 'worker' } as const;
/** The portal reads in transactions of its own: BEGIN, the client, the read, COMMIT. */
const portalRead = { statements: 5, as: 'contact' } as const;
const portalAction = { statements: 13, as: 'contact' } as const;

const staff: Table = {
  Viewer: { statements: 3, as: 'worker' },
  TaskCounts: { statements: 2, as: 'worker' },
  TaskList: {
    statements: 2,
    pages: 2_600,
    sorted: 51,
    as: 'worker',
    variables: () => ({ tab: 'PENDING', first: 50 }),
  },
  TaskPage: { statements: 2, as: 'worker', variables: ({ subjects }) => ({ number: subjects.taskNumber }) },
  ActionableTaskOf: { statements: 2, as: 'worker', variables: ({ subjects }) => ({ id: subjects.taskId }) },
  TaskTimeline: {
    statements: 4,
    as: 'worker',
    variables: ({ subjects }) => ({ taskId: subjects.taskId, first: 20 }),
  },
  TaskDocuments: { statements: 3, as: 'worker', variables: ({ subjects }) => ({ taskId: subjects.taskId }) },

  StartTask: { ...action, variables: input((world) => newTask(world)) },
  CompleteTask: { ...action, variables: input(started) },
  ForwardTask: {
    ...action,
    variables: input(async (world) => ({
      ...(await newTask(world)),
      departmentId: world.subjects.otherDepartmentId,
    })),
  },
  ReplyTask: {
    ...action,
    statements: 10,
    as: 'manager',
    variables: input((world) => newTask(world, { assigneeId: world.visitors.manager.id })),
  },
  CancelTask: {
    ...action,
    variables: input(async (world) => ({ ...(await newTask(world)), comment: 'No' })),
  },
  ReopenTask: {
    ...action,
    variables: input(async (world) => after(world, 'worker', 'CompleteTask', await started(world))),
  },
  ReassignTask: {
    ...action,
    statements: 10,
    variables: input(async (world) => ({
      ...(await newTask(world)),
      personId: world.subjects.colleagueId,
    })),
  },
  ClaimTask: {
    ...action,
    variables: input(({ subjects }) => ({
      taskId: subjects.queuedTaskId,
      expectedVersion: subjects.queuedVersion,
    })),
  },
  PostponeTask: {
    ...action,
    variables: input(async (world) => ({ ...(await newTask(world)), dueOn: '2030-01-01' })),
  },
  UpdateTask: {
    ...action,
    variables: input(async (world) => ({ ...(await newTask(world)), title: 'Better' })),
  },
  DeleteTask: { ...action, variables: input((world) => newTask(world)) },
  RestoreTask: {
    ...action,
    statements: 11,
    as: 'administrator',
    variables: input(async (world) => after(world, 'worker', 'DeleteTask', await newTask(world))),
  },
  UndoTaskMove: { ...action, statements: 12, variables: input((world) => startedEntry(world)) },
  MarkTaskSeen: { ...action, variables: input(({ subjects }) => ({ taskId: subjects.taskId })) },
  AddComment: { ...action, variables: input(({ subjects }) => ({ taskId: subjects.taskId, body: 'Hello' })) },
  AddNote: { ...action, variables: input(({ subjects }) => ({ taskId: subjects.taskId, body: 'Hello' })) },
  PostAnyway: { ...action, variables: input(({ subjects }) => ({ taskId: subjects.taskId, body: 'Hello' })) },
  CreateTask: {
    ...action,
    variables: input(({ subjects, visitors }) => ({
      title: 'New',
      dueOn: subjects.today,
      assigneeId: visitors.worker.id,
    })),
  },
  RequestUpload: { ...action, variables: input(({ subjects }) => announced('worker', subjects.taskId)) },
  ConfirmUpload: { ...action, statements: 13, variables: input((world) => arrived(world, 'worker')) },

  Queues: { statements: 3, as: 'worker' },
  Department: {
    statements: 9,
    // Four totals, each with the first row of its list: what of one department is open and due.
    pages: 2_600,
    sorted: 3_000,
    as: 'manager',
    variables: ({ subjects }) => ({ id: subjects.departmentId, today: subjects.today }),
  },
  MoveDepartments: { statements: 3, as: 'worker' },
  MovePeople: { statements: 5, as: 'worker', variables: () => ({ search: 'an' }) },
  FilterPeople: { statements: 2, as: 'worker', variables: () => ({ search: 'an' }) },
  FilterDepartments: { statements: 2, as: 'worker' },
  FilterClients: { statements: 2, as: 'worker', variables: () => ({ search: 'an' }) },
  FilterName: { statements: 3, as: 'worker', variables: ({ subjects }) => ({ id: subjects.colleagueId }) },
  FactClients: { statements: 2, as: 'worker', variables: () => ({ search: 'an' }) },
  FactCases: { statements: 2, as: 'worker', variables: () => ({ text: 'a' }) },
  FactPeople: { statements: 3, as: 'worker', variables: () => ({ search: 'an' }) },
  NewTaskClients: { statements: 2, as: 'worker', variables: () => ({ search: 'an' }) },
  NewTaskCases: {
    statements: 2,
    as: 'worker',
    variables: ({ subjects }) => ({ filter: { clientIds: [subjects.clientId], status: ['OPEN'] } }),
  },
  AccessTokens: { statements: 3, as: 'worker' },
  CreateAccessToken: {
    statements: 6,
    as: 'worker',
    variables: input(() => ({ name: 'Gate', scopes: ['TASKS_READ'] })),
  },
  RevokeAccessToken: { statements: 6, as: 'worker', variables: input(token) },

  // For each event: the session, whether it is still seen, and the answer; now and then the door looks for sessions that
  // have ended.
  TaskCountsChanged: { statements: 5, as: 'worker' },
  TaskListChanges: { statements: 5, as: 'worker' },
  TaskChanged: { statements: 5, as: 'worker', variables: ({ subjects }) => ({ taskId: subjects.taskId }) },
};

const portal: Table = {
  Account: portalRead,
  Home: { ...portalRead, statements: 9 },
  CaseList: portalRead,
  CasePage: {
    ...portalRead,
    statements: 9,
    variables: ({ subjects }) => ({ number: subjects.portalCaseNumber }),
  },
  TaskList: { ...portalRead, pages: 2_600, variables: () => ({ tab: 'OPEN' }) },
  TaskPage: { ...portalRead, variables: ({ subjects }) => ({ number: subjects.portalTaskNumber }) },

  StartTask: { ...portalAction, variables: input((world) => contactsTask(world)) },
  CompleteTask: {
    ...portalAction,
    variables: input(startedByContact),
  },
  CancelTask: {
    ...portalAction,
    variables: input(async (world) => ({ ...(await contactsTask(world)), comment: 'No' })),
  },
  ReopenTask: {
    ...portalAction,
    variables: input(async (world) => after(world, 'contact', 'CompleteTask', await startedByContact(world))),
  },
  TakeBack: {
    ...portalAction,
    variables: input(async (world) => ({ taskId: (await startedByContact(world)).taskId })),
  },
  SendMessage: {
    ...portalAction,
    variables: input(async (world) => ({ taskId: (await contactsTask(world)).taskId, body: 'Hello' })),
  },
  RequestUpload: {
    ...portalAction,
    variables: input(async (world) => announced('contact', (await contactsTask(world)).taskId)),
  },
  ConfirmUpload: { ...portalAction, statements: 16, variables: input((world) => arrived(world, 'contact')) },

  TasksChanged: { statements: 10, as: 'contact' },
};

/**
 * Operations of casework whose cost is not bounded yet: they need cases, types and definitions in the world that is asked.
 * Whatever is new has to have a row; this list only ever gets shorter.
 */
const ofCasework: ReadonlySet<string> = new Set([
  'AddCaseComment',
  'AddCaseNote',
  'CaseChanged',
  'CaseDocuments',
  'CaseList',
  'CasePage',
  'CaseTasks',
  'CaseTimeline',
  'CaseTypeNames',
  'CreateCase',
  'DefinitionImpact',
  'DefinitionNames',
  'DefinitionToEdit',
  'Definitions',
  'DiscardDefinition',
  'DismissMail',
  'ExportConfiguration',
  'FailedMails',
  'ImportConfiguration',
  'MoveCaseStage',
  'NewCaseTypes',
  'NewTaskCase',
  'NewTaskType',
  'NewTaskTypes',
  'NotificationSettings',
  'PerformCaseAction',
  'PerformOwnAction',
  'PolicyClient',
  'PolicyClients',
  'PublishDefinition',
  'ResendMail',
  'RestoreDefinition',
  'SaveDefinition',
  'UpdateCase',
  'UpdateNotificationSettings',
]);

export function isUnbounded(door: DoorName, name: string): boolean {
  return door === 'STAFF' && ofCasework.has(name);
}

/** What every other operation of the two apps may cost; one without a row fails. */
export const allowances: Readonly<Record<DoorName, Table>> = { STAFF: staff, PORTAL: portal };
