import {
  type ActorFacts,
  type Audience,
  clientSees,
  type PermissionName,
  staffSees,
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
