import {
  type ActorFacts,
  type Audience,
  clientSees,
  isOutstanding,
  type PermissionName,
  rolesOf,
  staffSees,
  type TaskFacts,
  taskTargetSetters,
  type VisibilityFacts,
} from '@docket/domain';

/** What of a viewer decides which tasks they see. */
export type TaskViewer = ActorFacts & {
  readonly clientId: string | null;
  readonly permissions: ReadonlySet<PermissionName>;
};

export type TaskVisibility = VisibilityFacts & {
  readonly clientId: string | null;
  readonly audience: Audience;
  readonly deleted: boolean;
};

/** Whether the viewer sees the task; the SQL of `visibleTasks` says the same, and a property test holds them together. */
export function seesTask(viewer: TaskViewer, task: TaskVisibility): boolean {
  if (viewer.kind === 'CLIENT_CONTACT') {
    return viewer.clientId !== null && !task.deleted && clientSees(viewer.clientId, task);
  }
  return staffSees(staffViewer(viewer), task);
}

function staffViewer(viewer: TaskViewer) {
  return {
    id: viewer.id,
    seesEverything: viewer.permissions.has('EVERYTHING_SEE'),
    departmentIds: viewer.departmentIds,
  };
}

/** Whether the viewer sets targets of this task, as far as its clock lets anybody (F53). */
export function maySetTaskTarget(viewer: TaskViewer, task: TaskFacts): boolean {
  const open = !task.deleted && isOutstanding(task.status);
  const may = rolesOf(viewer, task).some((role) => taskTargetSetters.includes(role));
  return open && may && viewer.permissions.has('TASKS_WRITE');
}
