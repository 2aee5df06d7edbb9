import { randomBytes } from 'node:crypto';

import { type Audience, limits, refusals } from '@docket/domain';

import { isGiven } from '../../graphql/given.ts';
import { type Attempt, failed, type Problem, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import { fileKey } from '../../platform/files/file-store.ts';
import { isUuid } from '../../platform/ids/uuid.ts';
import { once, requestOf } from '../activity/idempotency.service.ts';
import { attachCaseFile } from '../cases/case-attach.service.ts';
import { type LockedCaseFile, lockCase } from '../cases/case-lock.service.ts';
import { asksForCases, seesCase } from '../cases/case-sees.service.ts';
import { attachFile, type StoredFile } from '../tasks/task-attach.service.ts';
import { type LockedTask, lockTask } from '../tasks/task-lock.service.ts';
import { fileProblems } from './document.problems.ts';
import { uploadUrl } from './document.links.ts';
import { cleanFileName, extensionOf } from './file-name.ts';
import { typeOfExtension } from './file-type.ts';
import { countOpenUploads, findUpload, insertUpload, lockUpload, makeReady } from './upload.writes.ts';

/** What a file shall be part of: a task or a case, one of both. */
type Subject = { readonly taskId?: string | null; readonly caseId?: string | null };

export type UploadOrder = Subject & {
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  /** Who shall see the file; what a client sends is always for the client too. */
  readonly audience: Audience;
  readonly idempotencyKey?: string | null;
};

export type GrantedUpload = { readonly uploadId: string; readonly url: string };
export type ConfirmedUpload = {
  readonly taskId: string | null;
  readonly caseId: string | null;
  readonly attachmentId: string;
};

/** As many files as a person may have on their way at once. */
const openUploads = limits.filesPerTask;

/**
 * Grants one upload to a task or case the viewer sees: an address that takes the announced bytes from this person for 15
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
  const audience = viewer.kind === 'CLIENT_CONTACT' ? 'CLIENT' : order.audience;
  const refused = await subjectProblem(session, order, audience);
  if (refused !== null) return failed(refused);
  if ((await countOpenUploads(db, viewer.id)) >= openUploads) {
    return failed(fileProblems.tooManyOpen(openUploads));
  }
  await insertUpload(db, {
    id: uploadId,
    taskId: order.taskId ?? null,
    caseId: order.caseId ?? null,
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
 * Makes an uploaded file part of its task or case: seen by others, told in the history, counted (F33, F75). Confirming twice is
 * one confirmation. Refusals: NOT_FOUND, TASK_DELETED, INVALID_INPUT, UPLOAD_INCOMPLETE, KEY_REUSED.
 */
export async function confirmUpload(
  session: WriteSession,
  order: { readonly uploadId: string; readonly idempotencyKey?: string | null },
): Promise<Attempt<ConfirmedUpload>> {
  const { uploadId, idempotencyKey } = order;
  const upload = isUuid(uploadId) ? await findUpload(session.db, uploadId, session.viewer.id) : null;
  if (upload === null) return failed(problems.notFound('uploadId'));
  const { taskId, caseId } = upload;
  const asked = {
    operation: 'confirmUpload',
    idempotencyKey: idempotencyKey ?? null,
    request: uploadId,
    keep: (moment: WriteSession) => makeReady(moment.db, uploadId, moment.clock.now()),
  };
  const attached =
    caseId === null
      ? await attachFile(session, {
          ...asked,
          taskId: taskId ?? '',
          file: (task) => storedFile(session, uploadId, (audience) => taskProblem(task, audience)),
        })
      : await attachCaseFile(session, {
          ...asked,
          caseId,
          file: (file) => storedFile(session, uploadId, (audience) => caseProblem(file, audience)),
        });
  if (attached.ok) return { ok: true, value: { taskId, caseId, attachmentId: uploadId } };
  const hidden = attached.problem.code === 'NOT_FOUND';
  return failed(hidden ? problems.notFound('uploadId') : attached.problem);
}

/** The file of an upload whose task or case is locked; what was known of it before that may be old. */
async function storedFile(
  { db, viewer }: WriteSession,
  attachmentId: string,
  problemFor: (audience: Audience) => Problem | null,
): Promise<Attempt<StoredFile | null>> {
  const upload = await lockUpload(db, attachmentId, viewer.id);
  if (upload === null) return failed(problems.notFound('uploadId'));
  const { audience, fileName, size, sha256, state } = upload;
  if (state === 'READY') return { ok: true, value: null };
  if (state === 'REQUESTED' || sha256 === null) return failed(fileProblems.incomplete());
  const problem = problemFor(audience);
  return problem === null
    ? { ok: true, value: { attachmentId, fileName, size, sha256, audience } }
    : failed(problem);
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

/** Locks what the file shall be part of; why it cannot be, or null. */
async function subjectProblem(
  session: WriteSession,
  { taskId, caseId }: Subject,
  audience: Audience,
): Promise<Problem | null> {
  if (isGiven(taskId) === isGiven(caseId)) return fileProblems.noSubject();
  if (isGiven(caseId)) {
    const file = asksForCases(session.viewer) ? await lockCase(session, caseId) : null;
    if (file === null || !(await seesCase(session, file))) return problems.notFound('caseId');
    return caseProblem(file, audience);
  }
  const task = isUuid(taskId) ? await lockTask(session, { taskId }) : null;
  return task === null ? problems.notFound('taskId') : taskProblem(task, audience);
}

/** A file is for the client only where the client sees the task, so that no later change can show it by surprise. */
function taskProblem({ state }: LockedTask, audience: Audience): Problem | null {
  if (state.deletedAt !== null) return problems.refused(refusals.taskDeleted(), 'taskId');
  if (state.attachmentCount >= limits.filesPerTask) return fileProblems.taskFull();
  return audience === 'CLIENT' && state.audience !== 'CLIENT' ? fileProblems.audience() : null;
}

function caseProblem({ state }: LockedCaseFile, audience: Audience): Problem | null {
  if (state.attachmentCount >= limits.filesPerTask) return fileProblems.caseFull();
  return audience === 'CLIENT' && state.clientId === null ? fileProblems.noClient() : null;
}
