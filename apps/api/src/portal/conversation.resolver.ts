import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';

import { addComment } from '../features/conversation/conversation.service.ts';
import { confirmUpload, requestUpload } from '../features/documents/document.service.ts';
import { Policy } from '../graphql/policy.ts';
import type { ResolveInfo } from '../graphql/selection.ts';
import type { Session } from '../graphql/session.ts';
import { listCaseFiles } from './case-parts.queries.ts';
import { findCase } from './case.queries.ts';
import { PortalCommentInput, PortalConfirmUploadInput, PortalRequestUploadInput } from './portal.inputs.ts';
import {
  PortalCommentPayload,
  PortalConfirmUploadPayload,
  PortalRequestUploadPayload,
} from './portal.payloads.ts';
import { clientError } from './portal.problems.ts';
import { findTask, type TaskPart } from './task.queries.ts';
import { partsOf } from './task.resolver.ts';

@Resolver()
export class PortalConversationResolver {
  @Policy('SIGNED_IN')
  @Mutation(() => PortalCommentPayload, { description: 'Sends a message on a task.' })
  async addComment(
    @Ctx() session: Session,
    @Arg('input', () => PortalCommentInput) input: PortalCommentInput,
    @Info() info: ResolveInfo,
  ): Promise<PortalCommentPayload> {
    const said = await session.transaction((tx) => addComment(tx, input));
    if (!said.ok) return { task: null, comment: null, userErrors: [clientError(said.problem)] };
    const task = await findTask(session, { id: said.value.taskId }, withPart(info, 'comments'));
    return { task, comment: task?.comments.at(-1) ?? null, userErrors: [] };
  }

  @Policy('SIGNED_IN')
  @Mutation(() => PortalRequestUploadPayload, { description: 'Asks where to send a file.' })
  async requestUpload(
    @Ctx() session: Session,
    @Arg('input', () => PortalRequestUploadInput) input: PortalRequestUploadInput,
  ): Promise<PortalRequestUploadPayload> {
    const { taskId, fileName, size, idempotencyKey = null } = input;
    const order = { taskId, fileName, size, audience: 'CLIENT', idempotencyKey } as const;
    const granted = await session.transaction((tx) => requestUpload(tx, order));
    if (!granted.ok) return { uploadId: null, url: null, userErrors: [clientError(granted.problem)] };
    return { ...granted.value, userErrors: [] };
  }

  @Policy('SIGNED_IN')
  @Mutation(() => PortalConfirmUploadPayload, {
    description: 'Adds a file that was sent to its task or case.',
  })
  async confirmUpload(
    @Ctx() session: Session,
    @Arg('input', () => PortalConfirmUploadInput) input: PortalConfirmUploadInput,
    @Info() info: ResolveInfo,
  ): Promise<PortalConfirmUploadPayload> {
    const confirmed = await session.transaction((tx) => confirmUpload(tx, input));
    if (!confirmed.ok) {
      return { task: null, attachment: null, case: null, userErrors: [clientError(confirmed.problem)] };
    }
    const { taskId, caseId, attachmentId } = confirmed.value;
    if (caseId !== null) {
      const files = await listCaseFiles(session, caseId);
      const sent = files.find(({ id }) => id === attachmentId) ?? null;
      return { task: null, attachment: sent, case: await findCase(session, { id: caseId }), userErrors: [] };
    }
    const task = await findTask(session, { id: taskId ?? '' }, withPart(info, 'attachments'));
    const attachment = task?.attachments.find(({ id }) => id === attachmentId) ?? null;
    return { task, attachment, case: null, userErrors: [] };
  }
}

function withPart(info: ResolveInfo, part: TaskPart): ReadonlySet<TaskPart> {
  return new Set([...partsOf(info, 'task.'), part]);
}
