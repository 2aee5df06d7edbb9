import { input, type Table } from './allowance.ts';
import { casework } from './casework-operations.ts';
import { clientPages } from './client-operations.ts';
import {
  after,
  announced,
  arrived,
  contactsTask,
  newTask,
  started,
  startedByContact,
  startedEntry,
  token,
} from './given.ts';
import { requests } from './request-operations.ts';
import { structure } from './structure-operations.ts';
import type { DoorName } from './visitors.ts';

/** BEGIN, key and lock, history with clocks, mail, COMMIT, live hint, the task and the entry; the session before all. */
const action = { statements: 9, as: 'worker' } as const;
/** The portal reads in transactions of its own: BEGIN, the client, the read, COMMIT. */
const portalRead = { statements: 5, as: 'contact' } as const;
const portalAction = { statements: 11, as: 'contact' } as const;

const staff: Table = {
  Viewer: { statements: 2, as: 'worker' },
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
    statements: 3,
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
    as: 'administrator',
    variables: input(async (world) => after(world, 'worker', 'DeleteTask', await newTask(world))),
  },
  UndoTaskMove: { ...action, statements: 10, variables: input((world) => startedEntry(world)) },
  MarkTaskSeen: {
    ...action,
    statements: 6,
    variables: input(({ subjects }) => ({ taskId: subjects.taskId })),
  },
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
  RequestUpload: {
    ...action,
    statements: 7,
    variables: input(({ subjects }) => announced('worker', subjects.taskId)),
  },
  ConfirmUpload: { ...action, statements: 11, variables: input((world) => arrived(world, 'worker')) },

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
  RevokeAccessToken: { statements: 5, as: 'worker', variables: input(token) },

  // For each event: the session, whether it is still seen, and the answer; now and then the door looks for sessions that
  // have ended.
  TaskCountsChanged: { statements: 5, as: 'worker' },
  TaskListChanges: { statements: 5, as: 'worker' },
  TaskChanged: { statements: 5, as: 'worker', variables: ({ subjects }) => ({ taskId: subjects.taskId }) },
};

const portal: Table = {
  Account: portalRead,
  // All at once, in one transaction.
  Home: { ...portalRead, statements: 7 },
  CaseList: portalRead,
  CasePage: {
    ...portalRead,
    // The case, then all its parts at once.
    statements: 13,
    pages: 1_000,
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
    statements: 7,
    variables: input(async (world) => announced('contact', (await contactsTask(world)).taskId)),
  },
  ConfirmUpload: { ...portalAction, statements: 14, variables: input((world) => arrived(world, 'contact')) },

  TasksChanged: { statements: 10, as: 'contact' },
};

/** What every operation of the two apps may cost; one without a row fails. */
export const allowances: Readonly<Record<DoorName, Table>> = {
  STAFF: { ...staff, ...casework, ...clientPages, ...structure },
  PORTAL: { ...portal, ...requests },
};
