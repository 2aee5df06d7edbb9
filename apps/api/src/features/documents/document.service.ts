import { randomBytes } from 'node:crypto';

import { type Audience, limits, refusals } from '@docket/domain';

import { type Attempt, failed, type Problem, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import { fileKey } from '../../platform/files/file-store.ts';
import { isUuid } from '../../platform/ids/uuid.ts';
import { once, requestOf } from '../activity/idempotency.service.ts';
import { attachFile } from '../tasks/task-attach.service.ts';
import { type LockedTask, lockTask } from '../tasks/task-lock.service.ts';
import { fileProblems } from './document.problems.ts';
import { uploadUrl } from './document.links.ts';
import { cleanFileName, extensionOf } from './file-name.ts';
import { typeOfExtension } from './file-type.ts';
import { countOpenUploads, findUpload, insertUpload, lockUpload, makeReady } from './upload.writes.ts';

export type UploadOrder = {
  readonly taskId: string;
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  /** Who shall see the file; what a client sends is always for the client too. */
  readonly audience: Audience;
  readonly idempotencyKey?: string | null;
};

export type GrantedUpload = { readonly uploadId: string; readonly url: string };
export type ConfirmedUpload = { readonly taskId: string; readonly attachmentId: string };

/** As many files as a person may have on their way at once. */
const openUploads = limits.filesPerTask;

/**
 * Grants one upload to a task the viewer sees: an address that takes the announced bytes from this person for 15
 * minutes (F33, F36). Refusals: NOT_FOUND, TASK_DELETED, INVALID_INPUT, FILE_TOO_LARGE, FILE_TYPE_REFUSED, KEY_REUSED.
 */
export async function requestUpload(
  session: WriteSession,
  order: UploadOrder,
): Promise<Attempt<GrantedUpload>> {
  const { idempotencyKey, ...request } = order;
  const uploadId = session.newId();
  const attempt = await once(
    session,
    { key: idempotencyKey ?? null, operation: 'requestUpload', request: requestOf(request) },
    { uploadId, size: order.size },
    () => announce(session, order, uploadId),
  );
  if (!attempt.ok) return attempt;
  return { ok: true, value: { uploadId: attempt.value.uploadId, url: uploadUrl(session, attempt.value) } };
}

async function announce(
  session: WriteSession,
  order: UploadOrder,
  uploadId: string,
): Promise<Attempt<{ uploadId: string; size: number }>> {
  const { viewer, db, clock } = session;
  const fileName = cleanFileName(order.fileName);
  const extension = extensionOf(fileName);
  const problem = sizeProblem(order.size) ?? nameProblem(fileName, extension);
  if (problem !== null) return failed(problem);
  const task = isUuid(order.taskId) ? await lockTask(session, { taskId: order.taskId }) : null;
  if (task === null) return failed(problems.notFound('taskId'));
  const audience = viewer.kind === 'CLIENT_CONTACT' ? 'CLIENT' : order.audience;
  const refused = taskProblem(task, audience);
  if (refused !== null) return failed(refused);
  if ((await countOpenUploads(db, viewer.id)) >= openUploads) {
    return failed(fileProblems.tooManyOpen(openUploads));
  }
  await insertUpload(db, {
    id: uploadId,
    taskId: task.id,
    uploaderId: viewer.id,
    audience,
    fileName,
    contentType: typeOfExtension(extension) ?? 'application/octet-stream',
    size: order.size,
    storageKey: fileKey(randomBytes(20)),
    at: clock.now(),
  });
  return { ok: true, value: { uploadId, size: order.size } };
}

/**
 * Makes an uploaded file part of its task: seen by others, told in the history, counted (F33, F75). Confirming twice is
 * one confirmation. Refusals: NOT_FOUND, TASK_DELETED, INVALID_INPUT, UPLOAD_INCOMPLETE, KEY_REUSED.
 */
export async function confirmUpload(
  session: WriteSession,
  order: { readonly uploadId: string; readonly idempotencyKey?: string | null },
): Promise<Attempt<ConfirmedUpload>> {
  const { uploadId, idempotencyKey } = order;
  const upload = isUuid(uploadId) ? await findUpload(session.db, uploadId, session.viewer.id) : null;
  if (upload === null) return failed(problems.notFound('uploadId'));
  const done = { taskId: upload.taskId, attachmentId: upload.id };
  return once(
    session,
    { key: idempotencyKey ?? null, operation: 'confirmUpload', request: uploadId },
    done,
    async () => {
      const problem = await confirm(session, done);
      return problem === null ? { ok: true, value: done } : failed(problem);
    },
  );
}

/** The task is locked before the upload, as everywhere; what was known of either before may be old by then. */
async function confirm(
  session: WriteSession,
  { taskId, attachmentId }: ConfirmedUpload,
): Promise<Problem | null> {
  const task = await lockTask(session, { taskId });
  const upload = await lockUpload(session.db, attachmentId, session.viewer.id);
  if (task === null || upload === null) return problems.notFound('uploadId');
  if (upload.state === 'READY') return null;
  const { audience, fileName, size, sha256 } = upload;
  if (upload.state === 'REQUESTED' || sha256 === null) return fileProblems.incomplete();
  const refused = taskProblem(task, audience);
  if (refused !== null) return refused;
  const attached = await attachFile(session, { taskId, attachmentId, fileName, size, sha256, audience });
  if (!attached.ok) return attached.problem;
  await makeReady(session.db, attachmentId, session.clock.now());
  return null;
}

function sizeProblem(size: number): Problem | null {
  if (size <= 0) return fileProblems.empty();
  return size > limits.fileSize ? fileProblems.tooLarge() : null;
}

function nameProblem(fileName: string, extension: string): Problem | null {
  if (fileName === '') return fileProblems.noName();
  const known = extension === '' || typeOfExtension(extension) !== null;
  return known ? null : fileProblems.endingRefused(extension);
}

/** A file is for the client only where the client sees the task, so that no later change can show it by surprise. */
function taskProblem({ state }: LockedTask, audience: Audience): Problem | null {
  if (state.deletedAt !== null) return problems.refused(refusals.taskDeleted(), 'taskId');
  if (state.attachmentCount >= limits.filesPerTask) return fileProblems.taskFull();
  return audience === 'CLIENT' && state.audience !== 'CLIENT' ? fileProblems.audience() : null;
}
