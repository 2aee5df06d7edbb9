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

/** Whether the viewer may see how much a person has to do: their own work, their team's, or everything (F25). */
export function seesWorkOf(
  viewer: TaskViewer,
  person: { readonly id: string; readonly departmentIds: readonly string[] },
): boolean {
  return (
    viewer.id === person.id ||
    viewer.permissions.has('EVERYTHING_SEE') ||
    person.departmentIds.some((id) => viewer.managedDepartmentIds.includes(id))
  );
}

function staffViewer(viewer: TaskViewer) {
  return {
    id: viewer.id,
    seesEverything: viewer.permissions.has('EVERYTHING_SEE'),
    departmentIds: viewer.departmentIds,
  };
}
