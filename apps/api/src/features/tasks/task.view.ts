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
import { type ActivityRow, activityView, utc } from '../activity/activity-view.queries.ts';
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

/** Parts are there when they were asked for. */
type TaskRelations = {
  readonly description?: string | null;
  readonly assignee?: PersonView | null;
  readonly creator?: PersonView;
  readonly department?: DepartmentView | null;
  readonly client?: ClientView | null;
  readonly case?: CaseView | null;
  readonly readers?: TaskReadersView;
};

/** A task as the database tells it. */
export type TaskRow = TaskColumns &
  TaskRelations & {
    readonly reasons: readonly TaskReason[] | null;
    readonly isNew: boolean | null;
    readonly people?:
      readonly { readonly reasons: readonly TaskReason[]; readonly person: PersonView }[] | null;
    readonly lastMove?: ActivityRow | null;
    readonly lastChange?: ActivityRow | null;
  };

/** A task as resolvers hand it out. */
export type TaskView = TaskColumns &
  TaskRelations & {
    readonly statusLabel: string;
    readonly phase: TaskPhase;
    readonly reasons: readonly TaskReason[];
    readonly isNewToViewer: boolean;
    readonly coAssignees: readonly PersonView[];
    readonly watchers: readonly PersonView[];
    readonly lastMove: ActivityView | null;
    readonly lastChange: ActivityView | null;
  };

/** The task as this viewer reads it. */
export function taskView(row: TaskRow, session: Pick<Session, 'viewer' | 'clock'>): TaskView {
  const { people, isNew, lastMove, lastChange, reasons, ...columns } = row;
  const having = (reason: TaskReason) =>
    (people ?? []).filter((one) => one.reasons.includes(reason)).map((one) => one.person);
  return {
    ...columns,
    ...(isGiven(row.case) ? { case: caseInJson(row.case) } : {}),
    statusLabel: statusLabel(workflowOf(row.workflow), row.status),
    phase: phaseOfStatus[row.status],
    reasons: reasons ?? [],
    isNewToViewer: isNew === true,
    coAssignees: having('CO_ASSIGNEE'),
    watchers: having('WATCHING'),
    lastMove: isGiven(lastMove) ? activityView(lastMove, session) : null,
    lastChange: isGiven(lastChange) ? activityView(lastChange, session) : null,
  };
}

/**
 * What the workflow needs to know of the task, for a viewer who only asks what is possible: of the co-assignees the
 * viewer alone matters, and no department is needed before something moves. Needs the parts `creator` and `case`.
 */
export function factsOf(view: TaskView, viewer: ActorFacts): TaskFacts {
  const creator = view.creator;
  if (creator === undefined) throw new Error('Actions need the part `creator`.');
  return {
    status: view.status,
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

function caseFacts({ status, owner }: CaseView): CaseFacts {
  return {
    closed: status === 'CLOSED',
    owner: owner && { id: owner.id, kind: owner.kind, active: owner.active, departmentId: null },
  };
}

function caseInJson(view: CaseView): CaseView {
  return { ...view, createdAt: utc(view.createdAt), updatedAt: utc(view.updatedAt) };
}
