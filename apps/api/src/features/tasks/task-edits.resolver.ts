import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';

import { Policy } from '../../graphql/policy.ts';
import type { ResolveInfo } from '../../graphql/selection.ts';
import type { Session } from '../../graphql/session.ts';
import { claimTask, reassignTask } from './task-assign.service.ts';
import { createTask } from './task-create.service.ts';
import { removeTask, restoreTask } from './task-remove.service.ts';
import { markTaskSeen } from './task-seen.service.ts';
import { updateTask } from './task-update.service.ts';
import {
  ClaimTaskInput,
  CreateTaskInput,
  DeleteTaskInput,
  MarkTaskSeenInput,
  ReassignTaskInput,
  RestoreTaskInput,
  UpdateTaskInput,
} from './task.inputs.ts';
import { payloadOf } from './task.payload.ts';
import { TaskPayload } from './task.types.ts';

/** Changes beside the workflow. */
@Resolver()
export class TaskEditsResolver {
  @Policy('TASKS_WRITE')
  @Mutation(() => TaskPayload, { description: 'Creates a task (F1, F13).' })
  createTask(
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
    @Arg('input', () => CreateTaskInput, { description: 'The new task.' }) input: CreateTaskInput,
  ): Promise<TaskPayload> {
    const { dueOn, ...order } = input;
    return payloadOf(session, info, (transaction) =>
      createTask(transaction, { ...order, dueOn: dueOn ?? undefined }),
    );
  }

  @Policy('TASKS_WRITE')
  @Mutation(() => TaskPayload, {
    description: 'Changes fields; edits merge field by field with what others changed meanwhile (F30).',
  })
  updateTask(
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
    @Arg('input', () => UpdateTaskInput, { description: 'Which task and the new values.' })
    input: UpdateTaskInput,
  ): Promise<TaskPayload> {
    const { taskId, expectedVersion, idempotencyKey = null, ...edits } = input;
    const order = { taskId, expectedVersion, edits, idempotencyKey };
    return payloadOf(session, info, (transaction) => updateTask(transaction, order));
  }

  @Policy('TASKS_WRITE')
  @Mutation(() => TaskPayload, { description: 'Deletes a task that was never started; it can be restored.' })
  deleteTask(
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
    @Arg('input', () => DeleteTaskInput, { description: 'Which task.' }) input: DeleteTaskInput,
  ): Promise<TaskPayload> {
    return payloadOf(session, info, (transaction) => removeTask(transaction, input));
  }

  @Policy('TASKS_WRITE')
  @Mutation(() => TaskPayload, { description: 'Brings a deleted task back; for administrators.' })
  restoreTask(
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
    @Arg('input', () => RestoreTaskInput, { description: 'Which task.' }) input: RestoreTaskInput,
  ): Promise<TaskPayload> {
    return payloadOf(session, info, (transaction) => restoreTask(transaction, input));
  }

  @Policy('TASKS_WRITE')
  @Mutation(() => TaskPayload, { description: 'Gives an open task to somebody else, status kept (F61).' })
  reassignTask(
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
    @Arg('input', () => ReassignTaskInput, { description: 'Which task and who gets it.' })
    input: ReassignTaskInput,
  ): Promise<TaskPayload> {
    const { taskId, expectedVersion, personId = null, comment = null, idempotencyKey = null } = input;
    const order = { taskId, expectedVersion, personId, comment, idempotencyKey };
    return payloadOf(session, info, (transaction) => reassignTask(transaction, order));
  }

  @Policy('TASKS_WRITE')
  @Mutation(() => TaskPayload, { description: 'Takes a task from the queue (F57).' })
  claimTask(
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
    @Arg('input', () => ClaimTaskInput, { description: 'Which task.' }) input: ClaimTaskInput,
  ): Promise<TaskPayload> {
    return payloadOf(session, info, (transaction) => claimTask(transaction, input));
  }

  @Policy('TASKS_READ')
  @Mutation(() => TaskPayload, { description: 'Notes that the viewer has opened the task.' })
  markTaskSeen(
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
    @Arg('input', () => MarkTaskSeenInput, { description: 'Which task.' }) input: MarkTaskSeenInput,
  ): Promise<TaskPayload> {
    return payloadOf(session, info, (transaction) => markTaskSeen(transaction, input));
  }
}
