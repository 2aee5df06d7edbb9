import { followTaskChanges, type TaskChange } from '../../graphql/live-events.ts';
import type { Session } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { isUuid } from '../../platform/ids/uuid.ts';

const sight: Statement = {
  name: 'task-sight',
  text: `SELECT p.active AND EXISTS (SELECT FROM task t LEFT JOIN case_file c ON c.id = t.case_id
      WHERE t.id = $2::uuid AND ($3::boolean OR c.owner_id = p.id
        OR EXISTS (SELECT FROM task_person v WHERE v.task_id = t.id AND v.person_id = p.id)
        OR EXISTS (SELECT FROM department_member m WHERE m.department_id = t.department_id AND m.person_id = p.id)))
      AS sees,
    p.active AND (p.id = ANY ($4::uuid[]) OR EXISTS (SELECT FROM department_member m
      WHERE m.person_id = p.id AND m.department_id = ANY ($5::uuid[]))) AS touched
    FROM person p WHERE p.id = $1::uuid`,
};

/** Whether the viewer sees the task now, and whether the change was about them: it may have taken it from their sight. */
type Sight = { readonly sees: boolean; readonly touched: boolean };

/** Asked with memberships as they are at this moment, not as they were when the viewer subscribed. */
async function sightOf({ db, viewer }: Session, taskId: string, event?: TaskChange): Promise<Sight> {
  const everything = viewer.permissions.has('EVERYTHING_SEE');
  const about = [event?.personIds ?? [], event?.departmentIds ?? []];
  const [row] = await db.rows<Sight>(sight, [viewer.id, taskId, everything, ...about]);
  return row ?? { sees: false, touched: false };
}

/** Whether the viewer sees the task now. */
export async function seesTaskNow(session: Session, taskId: string): Promise<boolean> {
  return (await sightOf(session, taskId)).sees;
}

/**
 * Changes of one task for as long as the viewer sees it. The change that takes it from their sight is the last they
 * hear of; a task they do not see ends at once, as one that is not there (rules 3, 4).
 */
export async function* followTask(session: Session, taskId: string): AsyncGenerator<TaskChange> {
  if (!isUuid(taskId) || !(await sightOf(session, taskId)).sees) return;
  for await (const event of followTaskChanges(session, (change) => change.taskId === taskId)) {
    const { sees, touched } = await sightOf(session, taskId, event);
    if (sees || touched) yield event;
    if (!sees) return;
  }
}

/** Changes of tasks in the viewer's lists or in their departments. */
export async function* followOwnTasks(session: Session): AsyncGenerator<TaskChange> {
  const { id, departmentIds } = session.viewer;
  const touches = (event: TaskChange) =>
    event.personIds.includes(id) || event.departmentIds.some((one) => departmentIds.includes(one));
  for await (const event of followTaskChanges(session, touches)) {
    if ((await sightOf(session, event.taskId, event)).touched) yield event;
  }
}
