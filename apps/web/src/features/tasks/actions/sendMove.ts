import type { ApolloClient, MaybeMasked } from '@apollo/client';
import { type ActionForm, isKnownMove, type KnownMove, ownActionOf, type TaskMove } from '@docket/ui';
import {
  CancelTaskDocument,
  ClaimTaskDocument,
  CompleteTaskDocument,
  DeleteTaskDocument,
  ForwardTaskDocument,
  PerformOwnActionDocument,
  PostponeTaskDocument,
  ReassignTaskDocument,
  ReopenTaskDocument,
  ReplyTaskDocument,
  StartTaskDocument,
  type StartTaskMutation,
  UndoTaskMoveDocument,
} from '#gql';

/** What a person decided: the filled-in form, and whether they take the task over. */
export interface MoveRequest {
  readonly taskId: string;
  readonly expectedVersion: number;
  readonly move: TaskMove;
  readonly form: ActionForm;
  readonly takeOver: boolean;
  /** The same for a retry of the same request, so that nothing happens twice. */
  readonly idempotencyKey: string;
}

export type MovePayload = MaybeMasked<StartTaskMutation>['doing'];

type Send = (client: ApolloClient, request: MoveRequest) => Promise<MovePayload | undefined>;

function baseOf({ taskId, expectedVersion, idempotencyKey }: MoveRequest) {
  return { taskId, expectedVersion, idempotencyKey };
}

function commentOf({ form }: MoveRequest): string | null {
  return form.comment.trim() === '' ? null : form.comment;
}

function dueOf({ form }: MoveRequest): { dueOn?: string } {
  return form.dueOn === '' ? {} : { dueOn: form.dueOn };
}

const senders: Record<KnownMove, Send> = {
  DOING: async (client, request) => {
    const input = { ...baseOf(request), takeOver: request.takeOver };
    return (await client.mutate({ mutation: StartTaskDocument, variables: { input } })).data?.doing;
  },
  COMPLETE: async (client, request) => {
    const input = { ...baseOf(request), comment: commentOf(request) };
    return (await client.mutate({ mutation: CompleteTaskDocument, variables: { input } })).data?.complete;
  },
  FORWARD: async (client, request) => {
    const { departmentId, personId, keepWatching } = request.form;
    const to = { departmentId: departmentId ?? '', personId, keepWatching };
    const input = { ...baseOf(request), ...to, ...dueOf(request), comment: commentOf(request) };
    return (await client.mutate({ mutation: ForwardTaskDocument, variables: { input } })).data?.forward;
  },
  REPLY: async (client, request) => {
    const input = { ...baseOf(request), comment: commentOf(request) };
    return (await client.mutate({ mutation: ReplyTaskDocument, variables: { input } })).data?.reply;
  },
  CANCEL: async (client, request) => {
    const input = { ...baseOf(request), comment: commentOf(request) };
    return (await client.mutate({ mutation: CancelTaskDocument, variables: { input } })).data?.cancel;
  },
  REOPEN: async (client, request) => {
    const { personId } = request.form;
    const input = { ...baseOf(request), personId, ...dueOf(request), comment: commentOf(request) };
    return (await client.mutate({ mutation: ReopenTaskDocument, variables: { input } })).data?.reopen;
  },
  REASSIGN: async (client, request) => {
    const input = { ...baseOf(request), personId: request.form.personId, comment: commentOf(request) };
    return (await client.mutate({ mutation: ReassignTaskDocument, variables: { input } })).data?.reassignTask;
  },
  CLAIM: async (client, request) => {
    const input = baseOf(request);
    return (await client.mutate({ mutation: ClaimTaskDocument, variables: { input } })).data?.claimTask;
  },
  POSTPONE: async (client, request) => {
    const input = { ...baseOf(request), ...dueOf(request) };
    return (await client.mutate({ mutation: PostponeTaskDocument, variables: { input } })).data?.updateTask;
  },
  DELETE: async (client, request) => {
    const input = baseOf(request);
    return (await client.mutate({ mutation: DeleteTaskDocument, variables: { input } })).data?.deleteTask;
  },
};

const performOwn: Send = async (client, request) => {
  const { departmentId, personId } = request.form;
  const action = ownActionOf(request.move) ?? '';
  const to = { departmentId, personId, ...dueOf(request) };
  const input = { ...baseOf(request), action, ...to, comment: commentOf(request) };
  const { data } = await client.mutate({ mutation: PerformOwnActionDocument, variables: { input } });
  return data?.performTaskAction;
};

/** Sends a move with its own mutation; undefined when the server answered nothing. Throws what Apollo throws. */
export function sendMove(client: ApolloClient, request: MoveRequest): Promise<MovePayload | undefined> {
  const send = isKnownMove(request.move) ? senders[request.move] : performOwn;
  return send(client, request);
}

/** Takes the move of this history entry back. */
export async function sendUndo(
  client: ApolloClient,
  activityId: string,
  idempotencyKey: string,
): Promise<MovePayload | undefined> {
  const input = { activityId, idempotencyKey };
  const { data } = await client.mutate({ mutation: UndoTaskMoveDocument, variables: { input } });
  return data?.undoTaskAction;
}
