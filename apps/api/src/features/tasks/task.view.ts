import {
  type ActorFacts,
  type Audience,
  type CaseFacts,
  phaseOfStatus,
  placeIn,
  stagesOf,
  statusLabel,
  type TaskFacts,
  type TaskMail,
  type TaskPhase,
  type TaskPriority,
  type TaskReason,
  type TaskStatus,
} from '@docket/domain';

import { isGiven } from '../../graphql/given.ts';
import type { Session } from '../../graphql/session.ts';
import type { ActivityView } from '../activity/activity.entity.ts';
import type { JsonObject, TaskOrigin } from '../activity/activity.service.ts';
import { type ActivityRow, activityView } from '../activity/activity-view.queries.ts';
import { taskTypeView, type TaskTypeView } from '../case-types/task-type.entity.ts';
import type { CaseView } from '../cases/case.entity.ts';
import type { ClientView } from '../clients/client.entity.ts';
import type { DepartmentView } from '../departments/department.entity.ts';
import type { PersonView } from '../people/person.entity.ts';
import type { SlaClockView } from '../schedule/clock.entity.ts';
import { kindsOf, type TaskKind, typeRules } from './task-kinds.queries.ts';

type TaskColumns = {
  readonly id: string;
  readonly number: string;
  readonly sequenceInCase: number | null;
  readonly title: string;
  readonly status: TaskStatus;
  readonly workflow: string;
  readonly workflowVersion: number;
  readonly stage: string | null;
  readonly typeKey: string | null;
  readonly typeVersion: number | null;
  readonly form: JsonObject | null;
  readonly origin: TaskOrigin | null;
  readonly sendsCaseDetails: boolean;
  readonly priority: TaskPriority;
  readonly audience: Audience;
  readonly mails: readonly TaskMail[];
  readonly assigneeId: string | null;
  readonly creatorId: string;
  readonly departmentId: string | null;
  readonly clientId: string | null;
  readonly caseId: string | null;
  readonly startOn: string | null;
  readonly dueOn: string | null;
  readonly startedAt: string | null;
  readonly completedAt: string | null;
  readonly percentComplete: number;
  readonly commentCount: number;
  readonly attachmentCount: number;
  readonly version: number;
  readonly lastActivityAt: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly deletedAt: string | null;
};

export type TaskReadersView = { readonly staffCount: number; readonly clientContacts: readonly PersonView[] };

type TaskRelations = {
  readonly description?: string | null;
  readonly assignee?: PersonView | null;
  readonly creator?: PersonView;
  readonly department?: DepartmentView | null;
  readonly client?: ClientView | null;
  readonly case?: CaseView | null;
  readonly sla?: SlaClockView | null;
  readonly firstResponse?: SlaClockView | null;
  readonly readers?: TaskReadersView;
};

/** A task as the database tells it, with what its selection names. */
export type TaskRow = TaskColumns &
  TaskRelations & {
    readonly reasons: readonly TaskReason[];
    readonly isNew: boolean | null;
    readonly people?:
      readonly { readonly reasons: readonly TaskReason[]; readonly person: PersonView }[] | null;
    readonly lastMoveRow?: ActivityRow | null;
    readonly lastChangeRow?: ActivityRow | null;
  };

/** What is worked out from the columns of a task, for those who ask for it. */
type Derived = {
  readonly statusLabel: string;
  readonly stageLabel: string | null;
  readonly type: TaskTypeView | null;
  readonly phase: TaskPhase;
  readonly isNewToViewer: boolean;
  readonly coAssignees: readonly PersonView[];
  readonly watchers: readonly PersonView[];
  readonly lastMove: ActivityView | null;
  readonly lastChange: ActivityView | null;
};
export type DerivedField = keyof Derived;

/** A task with how it moves and what it is, where its selection names columns that decide so. */
type KnownRow = TaskRow & { readonly kind?: TaskKind };

/** A task as resolvers hand it out, with what its selection names. */
export type TaskView = KnownRow & Partial<Derived>;

type Reader = Pick<Session, 'viewer' | 'clock'>;

/** How each is worked out, from the columns that `derivedNeeds` names for it. */
const derive: { readonly [Field in DerivedField]: (row: KnownRow, reader: Reader) => Derived[Field] } = {
  statusLabel: (row) => statusLabel(kindIn(row).workflow, row.status),
  stageLabel: (row) => stageLabel(row),
  type: (row) => typeView(row),
  phase: ({ status }) => phaseOfStatus[status],
  isNewToViewer: ({ isNew }) => isNew === true,
  coAssignees: (row) => peopleWith('CO_ASSIGNEE', row),
  watchers: (row) => peopleWith('WATCHING', row),
  lastMove: ({ lastMoveRow }, reader) => entryOf(lastMoveRow, reader),
  lastChange: ({ lastChangeRow }, reader) => entryOf(lastChangeRow, reader),
};

export const derivedNeeds = {
  statusLabel: ['status', 'workflow', 'workflowVersion'],
  stageLabel: ['status', 'stage', 'workflow', 'workflowVersion'],
  type: ['typeKey', 'typeVersion'],
  phase: ['status'],
  isNewToViewer: ['isNew'],
  coAssignees: ['people'],
  watchers: ['people'],
  lastMove: ['lastMoveRow'],
  lastChange: ['lastChangeRow'],
} as const satisfies Record<DerivedField, readonly string[]>;

export const derivedFields: readonly DerivedField[] = [
  'statusLabel',
  'stageLabel',
  'type',
  'phase',
  'isNewToViewer',
  'coAssignees',
  'watchers',
  'lastMove',
  'lastChange',
];

/** The tasks as this viewer reads them; what a process does not know of their kinds costs one statement each kind. */
export async function taskViews<Row extends TaskRow>(
  session: Reader & Pick<Session, 'db'>,
  rows: readonly Row[],
  derived: readonly DerivedField[],
): Promise<readonly (Row & TaskView)[]> {
  const [first] = rows;
  const named = first !== undefined && ('workflow' in first || 'typeKey' in first);
  const kinds = named ? await kindsOf(session, rows) : [];
  return rows.map((row, index) => {
    const kind = kinds[index];
    return taskView(kind === undefined ? row : Object.assign(row, { kind }), session, derived);
  });
}

function taskView<Row extends KnownRow>(
  row: Row,
  reader: Reader,
  derived: readonly DerivedField[],
): Row & Partial<Derived> {
  const worked: Partial<Derived> = {};
  for (const field of derived) Object.assign(worked, { [field]: derive[field](row, reader) });
  return Object.assign(row, worked);
}

/** How the task moves and what it is. Throws when the columns that decide so were not read. */
export function kindIn({ kind }: KnownRow): TaskKind {
  if (kind === undefined) throw new Error('Nothing was read of how the task moves.');
  return kind;
}

function stageLabel(row: KnownRow): string | null {
  const { workflow } = kindIn(row);
  const { status, stage } = placeIn(workflow, row);
  return stagesOf(workflow, status).find(({ key }) => key === stage)?.label ?? null;
}

function typeView(row: KnownRow): TaskTypeView | null {
  const { type } = kindIn(row);
  return type === null ? null : taskTypeView(type);
}

function entryOf(row: ActivityRow | null | undefined, reader: Reader): ActivityView | null {
  return isGiven(row) ? activityView(row, reader) : null;
}

function peopleWith(reason: TaskReason, { people }: TaskRow): readonly PersonView[] {
  return (people ?? []).filter((one) => one.reasons.includes(reason)).map((one) => one.person);
}

/**
 * What the workflow needs to know of the task, for a viewer who only asks what is possible: of the co-assignees the
 * viewer alone matters, and no department is needed before something moves.
 */
export function factsOf(view: TaskView, viewer: ActorFacts): TaskFacts {
  const creator = view.creator;
  if (creator === undefined) throw new Error('Actions need the creator.');
  return {
    status: view.status,
    stage: view.stage,
    deleted: view.deletedAt !== null,
    typeRules: typeRules(kindIn(view)),
    departmentId: view.departmentId,
    assigneeId: view.assigneeId,
    coAssigneeIds: view.reasons.includes('CO_ASSIGNEE') ? [viewer.id] : [],
    creator: { id: creator.id, kind: creator.kind, active: creator.active, departmentId: null },
    caseFile: isGiven(view.case) ? caseFacts(view.case) : null,
    startOn: view.startOn,
    startedAt: view.startedAt,
  };
}

function caseFacts({ closedAt, owner }: CaseView): CaseFacts {
  return {
    closed: isGiven(closedAt),
    owner: isGiven(owner)
      ? { id: owner.id, kind: owner.kind, active: owner.active, departmentId: null }
      : null,
  };
}
