import {
  type ActorFacts,
  type Audience,
  type CaseFacts,
  phaseOfStatus,
  statusLabel,
  type TaskFacts,
  type TaskPhase,
  type TaskPriority,
  type TaskReason,
  type TaskStatus,
} from '@docket/domain';

import { isGiven } from '../../graphql/given.ts';
import type { Session } from '../../graphql/session.ts';
import type { ActivityView } from '../activity/activity.entity.ts';
import { type ActivityRow, activityView } from '../activity/activity-view.queries.ts';
import type { CaseView } from '../cases/case.entity.ts';
import type { ClientView } from '../clients/client.entity.ts';
import type { DepartmentView } from '../departments/department.entity.ts';
import type { PersonView } from '../people/person.entity.ts';
import { workflowOf } from './task.workflows.ts';

type TaskColumns = {
  readonly id: string;
  readonly number: string;
  readonly sequenceInCase: number | null;
  readonly title: string;
  readonly status: TaskStatus;
  readonly workflow: string;
  readonly priority: TaskPriority;
  readonly audience: Audience;
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
  readonly phase: TaskPhase;
  readonly isNewToViewer: boolean;
  readonly coAssignees: readonly PersonView[];
  readonly watchers: readonly PersonView[];
  readonly lastMove: ActivityView | null;
  readonly lastChange: ActivityView | null;
};
export type DerivedField = keyof Derived;

/** A task as resolvers hand it out, with what its selection names. */
export type TaskView = TaskRow & Partial<Derived>;

type Reader = Pick<Session, 'viewer' | 'clock'>;

/** How each is worked out, from the columns that `derivedNeeds` names for it. */
const derive: { readonly [Field in DerivedField]: (row: TaskRow, reader: Reader) => Derived[Field] } = {
  statusLabel: ({ workflow, status }) => statusLabel(workflowOf(workflow), status),
  phase: ({ status }) => phaseOfStatus[status],
  isNewToViewer: ({ isNew }) => isNew === true,
  coAssignees: (row) => peopleWith('CO_ASSIGNEE', row),
  watchers: (row) => peopleWith('WATCHING', row),
  lastMove: ({ lastMoveRow }, reader) => entryOf(lastMoveRow, reader),
  lastChange: ({ lastChangeRow }, reader) => entryOf(lastChangeRow, reader),
};

export const derivedNeeds = {
  statusLabel: ['status', 'workflow'],
  phase: ['status'],
  isNewToViewer: ['isNew'],
  coAssignees: ['people'],
  watchers: ['people'],
  lastMove: ['lastMoveRow'],
  lastChange: ['lastChangeRow'],
} as const satisfies Record<DerivedField, readonly string[]>;

export const derivedFields: readonly DerivedField[] = [
  'statusLabel',
  'phase',
  'isNewToViewer',
  'coAssignees',
  'watchers',
  'lastMove',
  'lastChange',
];

/** The task as this viewer reads it. */
export function taskView<Row extends TaskRow>(
  row: Row,
  reader: Reader,
  derived: readonly DerivedField[],
): Row & Partial<Derived> {
  const worked: Partial<Derived> = {};
  for (const field of derived) Object.assign(worked, { [field]: derive[field](row, reader) });
  return Object.assign(row, worked);
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
    stage: null,
    deleted: view.deletedAt !== null,
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
