import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';

import { Policy } from '../../graphql/policy.ts';
import type { ResolveInfo } from '../../graphql/selection.ts';
import type { Session } from '../../graphql/session.ts';
import { Activity, type ActivityView } from '../activity/activity.entity.ts';
import { caseSelectionAt } from '../cases/case-columns.queries.ts';
import { CaseFile, type CaseView } from '../cases/case.entity.ts';
import { findCase } from '../cases/cases.queries.ts';
import { Task } from '../tasks/task.entity.ts';
import { selectionAt } from '../tasks/task-selection.queries.ts';
import { findTask } from '../tasks/task.queries.ts';
import { Attachment, type AttachmentView } from './attachment.entity.ts';
import { loadAttachment, loadAttachments, loadCaseAttachments, loadCaseFiles } from './attachment.loaders.ts';
import {
  ConfirmUploadInput,
  ConfirmUploadPayload,
  RequestUploadInput,
  RequestUploadPayload,
} from './document.inputs.ts';
import { downloadUrl } from './document.links.ts';
import { confirmUpload, requestUpload } from './document.service.ts';

@Resolver(() => Attachment)
export class DocumentResolver {
  @Policy('TASKS_WRITE')
  @Mutation(() => RequestUploadPayload, { description: 'Asks where to send the bytes of a file (F33, F36).' })
  async requestUpload(
    @Ctx() session: Session,
    @Arg('input', () => RequestUploadInput, { description: 'Which file.' }) input: RequestUploadInput,
  ): Promise<RequestUploadPayload> {
    const { taskId = null, caseId = null, fileName, size, audience, idempotencyKey = null } = input;
    const order = { taskId, caseId, fileName, size, audience, idempotencyKey };
    const granted = await session.transaction((transaction) => requestUpload(transaction, order));
    if (!granted.ok) return { uploadId: null, url: null, userErrors: [granted.problem] };
    return { ...granted.value, userErrors: [] };
  }

  @Policy('TASKS_WRITE')
  @Mutation(() => ConfirmUploadPayload, {
    description: 'Makes a file whose bytes were sent part of its task or case.',
  })
  async confirmUpload(
    @Ctx() session: Session,
    @Info() info: ResolveInfo,
    @Arg('input', () => ConfirmUploadInput, { description: 'Which file.' }) input: ConfirmUploadInput,
  ): Promise<ConfirmUploadPayload> {
    const confirmed = await session.transaction((transaction) => confirmUpload(transaction, input));
    if (!confirmed.ok) return { task: null, case: null, attachment: null, userErrors: [confirmed.problem] };
    const { taskId, caseId, attachmentId } = confirmed.value;
    const [task, file, attachment] = await Promise.all([
      taskId === null ? null : findTask(session, { id: taskId }, selectionAt(info, 'task')),
      caseId === null ? null : findCase(session, { id: caseId }, caseSelectionAt(info, 'case')),
      loadAttachment(session, attachmentId),
    ]);
    return { task, case: file, attachment, userErrors: [] };
  }

  @FieldResolver(() => String, {
    description: 'Saves the file: a path of the door, good for the viewer alone and for five minutes.',
  })
  downloadUrl(@Ctx() session: Session, @Root() { id }: AttachmentView): string {
    return downloadUrl(session, id);
  }
}

@Resolver(() => Task)
export class TaskDocumentsResolver {
  @FieldResolver(() => [Attachment], { description: 'Its files, oldest first (F33).' })
  attachments(@Ctx() session: Session, @Root() { id }: { id: string }): Promise<readonly AttachmentView[]> {
    return loadAttachments(session, id);
  }

  @FieldResolver(() => [Attachment], { description: 'Files of its case that go along with it (F35).' })
  caseFiles(@Ctx() session: Session, @Root() { id }: { id: string }): Promise<readonly AttachmentView[]> {
    return loadCaseFiles(session, id);
  }
}

@Resolver(() => CaseFile)
export class CaseDocumentsResolver {
  @Policy('CASES_READ')
  @FieldResolver(() => [Attachment], {
    description: 'Its own files, oldest first; those of its tasks are with them (F37).',
  })
  attachments(@Ctx() session: Session, @Root() { id }: CaseView): Promise<readonly AttachmentView[]> {
    return loadCaseAttachments(session, id);
  }
}

@Resolver(() => Activity)
export class ActivityDocumentResolver {
  @FieldResolver(() => Attachment, { nullable: true, description: 'The file it added.' })
  attachment(
    @Ctx() session: Session,
    @Root() { attachmentId }: ActivityView,
  ): Promise<AttachmentView | null> | null {
    return attachmentId === null ? null : loadAttachment(session, attachmentId);
  }
}
