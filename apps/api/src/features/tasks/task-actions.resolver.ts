import type { TaskAction } from '@docket/domain';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';

import { Policy } from '../../graphql/policy.ts';
import type { ResolveInfo } from '../../graphql/selection.ts';
import type { Session } from '../../graphql/session.ts';
import { type ActionInput, performAction } from './task-perform.service.ts';
import { undoAction } from './task-undo.service.ts';
import {
  CancelInput,
  CompleteInput,
  DoingInput,
  ForwardInput,
  PerformTaskActionInput,
  ReopenInput,
  ReplyInput,
  UndoTaskActionInput,
} from './task-actions.inputs.ts';
import { payloadOf } from './task.payload.ts';
import { TaskPayload } from './task.types.ts';

type Asked = Omit<ActionInput, 'action'> & {
  readonly taskId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey?: string | null;
};

/** The workflow's six actions and those a custom workflow adds: all run through one function. */
@Resolver()
export class TaskActionsResolver {
  @Policy('TASKS_WRITE')
  @Mutation(() => TaskPayload, { description: 'Starts a task; an unassigned one becomes the viewer’s (F2).' })
  doing(
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
    @Arg('input', () => DoingInput, { description: 'Which task.' }) input: DoingInput,
  ): Promise<TaskPayload> {
    return perform(session, info, 'DOING', input);
  }

  @Policy('TASKS_WRITE')
  @Mutation(() => TaskPayload, { description: 'Hands a task to a department, and to a person there (F6).' })
  forward(
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
    @Arg('input', () => ForwardInput, { description: 'Which task and where to.' }) input: ForwardInput,
  ): Promise<TaskPayload> {
    return perform(session, info, 'FORWARD', input);
  }

  @Policy('TASKS_WRITE')
  @Mutation(() => TaskPayload, { description: 'Sends a task back to whoever asked for it (F7).' })
  reply(
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
    @Arg('input', () => ReplyInput, { description: 'Which task.' }) input: ReplyInput,
  ): Promise<TaskPayload> {
    return perform(session, info, 'REPLY', input);
  }

  @Policy('TASKS_WRITE')
  @Mutation(() => TaskPayload, { description: 'Gives a task up, with a reason (F4).' })
  cancel(
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
    @Arg('input', () => CancelInput, { description: 'Which task and why.' }) input: CancelInput,
  ): Promise<TaskPayload> {
    return perform(session, info, 'CANCEL', input);
  }

  @Policy('TASKS_WRITE')
  @Mutation(() => TaskPayload, { description: 'Declares a task done (F3).' })
  complete(
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
    @Arg('input', () => CompleteInput, { description: 'Which task.' }) input: CompleteInput,
  ): Promise<TaskPayload> {
    return perform(session, info, 'COMPLETE', input);
  }

  @Policy('TASKS_WRITE')
  @Mutation(() => TaskPayload, { description: 'Takes a finished task up again (F5).' })
  reopen(
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
    @Arg('input', () => ReopenInput, { description: 'Which task.' }) input: ReopenInput,
  ): Promise<TaskPayload> {
    return perform(session, info, 'REOPEN', input);
  }

  @Policy('TASKS_WRITE')
  @Mutation(() => TaskPayload, {
    description: 'Performs any action of the task’s workflow by its name (F9).',
  })
  performTaskAction(
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
    @Arg('input', () => PerformTaskActionInput, { description: 'Which task and action.' })
    input: PerformTaskActionInput,
  ): Promise<TaskPayload> {
    return perform(session, info, input.action, input);
  }

  @Policy('TASKS_WRITE')
  @Mutation(() => TaskPayload, { description: 'Takes back what the viewer did (B5).' })
  undoTaskAction(
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
    @Arg('input', () => UndoTaskActionInput, { description: 'What to take back.' })
    input: UndoTaskActionInput,
  ): Promise<TaskPayload> {
    return payloadOf(session, info, (transaction) => undoAction(transaction, input));
  }
}

/** Names the fields one by one: what an input class may gain later must not reach the workflow unseen. */
function perform(
  session: Session,
  info: ResolveInfo,
  action: TaskAction | (string & {}),
  input: Asked,
): Promise<TaskPayload> {
  const { taskId, expectedVersion, idempotencyKey, comment, departmentId, personId, ...rest } = input;
  const { takeOver, keepWatching, dueOn } = rest;
  const request = {
    action,
    comment: comment ?? null,
    departmentId: departmentId ?? null,
    personId: personId ?? null,
    takeOver: takeOver ?? null,
    keepWatching: keepWatching ?? null,
    dueOn: dueOn ?? null,
  };
  const order = { taskId, expectedVersion, request, idempotencyKey: idempotencyKey ?? null };
  return payloadOf(session, info, (transaction) => performAction(transaction, order));
}
