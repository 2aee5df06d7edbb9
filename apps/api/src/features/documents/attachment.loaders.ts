import { batched, grouped } from '../../graphql/loader.ts';
import type { AttachmentView } from './attachment.entity.ts';
import { getAttachments, listAttachments, listCaseAttachments, listCaseFiles } from './attachment.queries.ts';

const none: readonly AttachmentView[] = [];

/** The files of a task the viewer sees, oldest first. */
export const loadAttachments = batched(
  async (session, taskIds) => grouped(await listAttachments(session, taskIds), (file) => file.taskId ?? ''),
  none,
);

/** The files of its case that go along with a task the viewer sees (F35). */
export const loadCaseFiles = batched(
  async (session, taskIds) => grouped(await listCaseFiles(session, taskIds), (file) => file.alongWithId),
  none,
);

/** The files of a case, oldest first. */
export const loadCaseAttachments = batched(
  async (session, caseIds) =>
    grouped(await listCaseAttachments(session, caseIds), (file) => file.caseId ?? ''),
  none,
);

/** The file that an entry of the history tells of. */
export const loadAttachment = batched<AttachmentView | null>(
  async (session, ids) => new Map((await getAttachments(session, ids)).map((file) => [file.id, file])),
  null,
);
