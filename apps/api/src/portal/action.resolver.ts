import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';

import type { JsonObject } from '../features/activity/activity.service.ts';
import { undoLastAction } from '../features/tasks/task-undo.service.ts';
import type { TaskOutcome } from '../features/tasks/task-outcome.queries.ts';
import { Policy } from '../graphql/policy.ts';
import type { ResolveInfo } from '../graphql/selection.ts';
import type { Session } from '../graphql/session.ts';
import {
  PortalCancelInput,
  PortalCompleteInput,
  PortalMoveInput,
  PortalPerformInput,
  PortalReopenInput,
  PortalUndoInput,
} from './portal.inputs.ts';
import { PortalTaskPayload } from './portal.payloads.ts';
import { clientError } from './portal.problems.ts';
import { moveTask } from './task-move.service.ts';
import { findTask } from './task.queries.ts';
import { partsOf } from './task.resolver.ts';

type MoveInput = PortalMoveInput & {
  readonly comment?: string | null;
  readonly answers?: JsonObject | null;
};

@Resolver()
export class PortalActionResolver {
  @Policy('SIGNED_IN')
  @Mutation(() => PortalTaskPayload, { description: 'Says that you have started a task.' })
  doing(
    @Ctx() session: Session,
    @Arg('input', () => PortalMoveInput) input: PortalMoveInput,
    @Info() info: ResolveInfo,
  ): Promise<PortalTaskPayload> {
    return move(session, 'DOING', input, info);
  }

  @Policy('SIGNED_IN')
  @Mutation(() => PortalTaskPayload, { description: 'Says that a task is done.' })
  complete(
    @Ctx() session: Session,
    @Arg('input', () => PortalCompleteInput) input: PortalCompleteInput,
    @Info() info: ResolveInfo,
  ): Promise<PortalTaskPayload> {
    return move(session, 'COMPLETE', input, info);
  }

  @Policy('SIGNED_IN')
  @Mutation(() => PortalTaskPayload, { description: 'Says that a task is not needed or cannot be done.' })
  cancel(
    @Ctx() session: Session,
    @Arg('input', () => PortalCancelInput) input: PortalCancelInput,
    @Info() info: ResolveInfo,
  ): Promise<PortalTaskPayload> {
    return move(session, 'CANCEL', input, info);
  }

  @Policy('SIGNED_IN')
  @Mutation(() => PortalTaskPayload, { description: 'Opens a finished or cancelled task again.' })
  reopen(
    @Ctx() session: Session,
    @Arg('input', () => PortalReopenInput) input: PortalReopenInput,
    @Info() info: ResolveInfo,
  ): Promise<PortalTaskPayload> {
    return move(session, 'REOPEN', input, info);
  }

  @Policy('SIGNED_IN')
  @Mutation(() => PortalTaskPayload, {
    description:
      'Does with a task what it offers you, as `Task.actions` names it, with your answers to its questions.',
  })
  performTaskAction(
    @Ctx() session: Session,
    @Arg('input', () => PortalPerformInput) input: PortalPerformInput,
    @Info() info: ResolveInfo,
  ): Promise<PortalTaskPayload> {
    return move(session, input.action, input, info);
  }

  @Policy('SIGNED_IN')
  @Mutation(() => PortalTaskPayload, { description: 'Takes back your own last step with a task.' })
  async undoTaskAction(
    @Ctx() session: Session,
    @Arg('input', () => PortalUndoInput) input: PortalUndoInput,
    @Info() info: ResolveInfo,
  ): Promise<PortalTaskPayload> {
    return told(session, await session.transaction((tx) => undoLastAction(tx, input)), info);
  }
}

async function move(
  session: Session,
  action: string,
  input: MoveInput,
  info: ResolveInfo,
): Promise<PortalTaskPayload> {
  const { taskId, expectedVersion, comment = null, answers = null, idempotencyKey = null } = input;
  const order = { taskId, expectedVersion, action, comment, idempotencyKey };
  return told(session, await moveTask(session, order, answers), info);
}

/** What became of it, read again through the portal's role. */
async function told(session: Session, outcome: TaskOutcome, info: ResolveInfo): Promise<PortalTaskPayload> {
  const id = outcome.ok ? outcome.value.taskId : outcome.taskId;
  return {
    task: id === null ? null : await findTask(session, { id }, partsOf(info, 'task.')),
    userErrors: outcome.ok ? [] : [clientError(outcome.problem)],
  };
}
