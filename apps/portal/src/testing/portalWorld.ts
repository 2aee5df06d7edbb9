import type { QuestionKind, TaskEventKind, TaskStatus, UserErrorCode } from '#gql';

/** What tasks usually offer. */
export type TaskAction = 'DOING' | 'COMPLETE' | 'CANCEL' | 'REOPEN';

export interface WorldQuestion {
  readonly name: string;
  readonly label: string;
  readonly help: string | null;
  readonly kind: QuestionKind;
  readonly choices: readonly string[];
  readonly required: boolean;
}

export interface WorldRequestType {
  readonly key: string;
  readonly label: string;
  readonly summary: string;
  readonly questions: readonly WorldQuestion[];
  draft: { answers: Record<string, unknown>; more: string | null; updatedAt: string } | null;
}

/** A question with nothing special about it, changed where a test says so. */
export function someQuestion(name: string, given: Partial<WorldQuestion> = {}): WorldQuestion {
  return { name, label: `Question ${name}`, help: null, kind: 'TEXT', choices: [], required: true, ...given };
}

export interface WorldPerson {
  readonly id: string;
  readonly name: string;
  readonly isYou: boolean;
  readonly isStaff: boolean;
}

export const maria: WorldPerson = { id: 'p-maria', name: 'Maria Lopez', isYou: true, isStaff: false };
export const ana: WorldPerson = { id: 'p-ana', name: 'Ana Ruiz', isYou: false, isStaff: true };

export interface WorldCase {
  readonly id: string;
  readonly number: string;
  title: string;
  status: 'OPEN' | 'CLOSED';
  turn: 'YOU' | 'US' | 'NOBODY';
  contact: WorldPerson | null;
  createdAt: string;
  updatedAt: string;
  steps: { label: string; state: 'DONE' | 'HERE' | 'TO_COME' }[];
  expectedAt: string | null;
  typicalDays: number | null;
  actions: { action: 'CLOSE' | 'CANCEL' | 'REOPEN'; comment: 'NONE' | 'OPTIONAL' | 'REQUIRED' }[];
  /** We have something to finish before it can end. */
  busy: boolean;
  messages: { id: string; body: string; author: WorldPerson; createdAt: string; task: object | null }[];
}

export interface WorldTask {
  readonly id: string;
  readonly number: string;
  title: string;
  description: string | null;
  status: TaskStatus;
  dueOn: string | null;
  completedAt: string | null;
  version: number;
  holder: WorldPerson | null;
  caseId: string | null;
  reopenComment: 'OPTIONAL' | 'REQUIRED';
  /** What it alone offers. */
  ownStep: { action: string; label: string; comment: 'NONE' | 'OPTIONAL' | 'REQUIRED' } | null;
  form: {
    questions: readonly WorldQuestion[];
    answers: Record<string, unknown>;
    known: { label: string; text: string }[];
  } | null;
  comments: { id: string; body: string; author: WorldPerson; createdAt: string }[];
  attachments: {
    id: string;
    fileName: string;
    contentType: string;
    size: number;
    uploadedBy: WorldPerson;
    createdAt: string;
    downloadUrl: string;
  }[];
  events: { id: string; kind: TaskEventKind; at: string; actor: WorldPerson | null }[];
}

/** The data of one client, and the next refusal if a test wants one. */
export interface PortalWorld {
  readonly viewer: { id: string; name: string; email: string; client: { id: string; name: string } };
  readonly tasks: WorldTask[];
  readonly cases: WorldCase[];
  readonly requestTypes: WorldRequestType[];
  readonly pageSize: number;
  now: string;
  refuse: UserErrorCode | null;
}

const moves = {
  NOT_STARTED: ['DOING', 'CANCEL'],
  OPEN_AGAIN: ['DOING', 'CANCEL'],
  IN_PROGRESS: ['COMPLETE', 'CANCEL'],
  WAITING_FOR_YOU: ['DOING', 'CANCEL'],
  COMPLETED: ['REOPEN'],
  CANCELLED: ['REOPEN'],
} as const satisfies Record<TaskStatus, readonly TaskAction[]>;

/** What the standard workflow lets this client do with a task. */
export function movesOf(task: WorldTask): readonly TaskAction[] {
  return task.holder?.isYou === true ? moves[task.status] : [];
}

export function isOver(task: WorldTask): boolean {
  return task.status === 'COMPLETED' || task.status === 'CANCELLED';
}

/** A task with nothing special about it, changed where a test says so. */
export function someTask(number: number, given: Partial<WorldTask> = {}): WorldTask {
  return {
    id: `t-${number}`,
    number: `ACME-${number}`,
    title: `Task ${number}`,
    description: null,
    status: 'NOT_STARTED',
    dueOn: null,
    completedAt: null,
    version: 1,
    holder: maria,
    caseId: null,
    reopenComment: 'OPTIONAL',
    ownStep: null,
    form: null,
    comments: [],
    attachments: [],
    events: [{ id: `e-${number}`, kind: 'CREATED', at: '2025-11-03T09:00:00Z', actor: ana }],
    ...given,
  };
}

/** A case with nothing special about it, changed where a test says so. */
export function someCase(number: number, given: Partial<WorldCase> = {}): WorldCase {
  return {
    id: `c-${number}`,
    number: `C-${number}`,
    title: `Case ${number}`,
    status: 'OPEN',
    turn: 'US',
    contact: ana,
    createdAt: '2025-10-06T09:00:00Z',
    updatedAt: '2025-11-03T09:00:00Z',
    steps: [],
    expectedAt: null,
    typicalDays: null,
    actions: [],
    busy: false,
    messages: [],
    ...given,
  };
}

/** A client's world on 10 November 2025 in the morning; empty until a test fills it. */
export function createWorld(
  given: Partial<Pick<PortalWorld, 'tasks' | 'cases' | 'requestTypes' | 'pageSize'>> = {},
): PortalWorld {
  return {
    viewer: {
      id: maria.id,
      name: maria.name,
      email: 'maria@example.org',
      client: { id: 'client-1', name: 'Lopez Bakery' },
    },
    tasks: given.tasks ?? [],
    cases: given.cases ?? [],
    requestTypes: given.requestTypes ?? [],
    pageSize: given.pageSize ?? 50,
    now: '2025-11-10T09:30:00.000Z',
    refuse: null,
  };
}
