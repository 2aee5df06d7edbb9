import type { TaskEventKind, TaskStatus, UserErrorCode } from '#gql';
import { ana, maria, movesOf, type PortalWorld, type TaskAction, type WorldTask } from './portalWorld.ts';
import { taskNode } from './worldReads.ts';
import { worldRequests } from './worldRequests.ts';

interface ActionInput {
  readonly taskId: string;
  readonly expectedVersion: number;
  readonly comment?: string | null;
  readonly answers?: Record<string, unknown> | null;
}

const results = {
  DOING: { status: 'IN_PROGRESS', kind: 'STARTED' },
  COMPLETE: { status: 'COMPLETED', kind: 'COMPLETED' },
  CANCEL: { status: 'CANCELLED', kind: 'CANCELLED' },
  REOPEN: { status: 'OPEN_AGAIN', kind: 'REOPENED' },
} as const satisfies Record<TaskAction, { status: TaskStatus; kind: TaskEventKind }>;

/** The mutations of the portal over a world. */
export function worldWrites(world: PortalWorld) {
  let made = 0;
  const newId = (kind: string) => `${kind}-new-${(made += 1)}`;
  const before = new Map<string, TaskStatus>();
  const waiting = new Map<string, { taskId: string; fileName: string; size: number; contentType: string }>();

  const refused = (code: UserErrorCode) => ({
    task: null,
    userErrors: [{ code, field: null, message: `Refused: ${code}`, remedy: null }],
  });
  const done = (task: WorldTask) => ({ task: taskNode(world, task), userErrors: [] });
  const find = (id: string) => world.tasks.find((task) => task.id === id);
  const say = (task: WorldTask, body: string) =>
    task.comments.push({ id: newId('comment'), body, author: maria, createdAt: world.now });
  const wanted = () => {
    const code = world.refuse;
    world.refuse = null;
    return code;
  };

  const act =
    (action: TaskAction) =>
    ({ input }: { input: ActionInput }) => {
      const refusal = wanted();
      const task = find(input.taskId);
      if (refusal !== null) return refused(refusal);
      if (task === undefined) return refused('NOT_FOUND');
      if (task.version !== input.expectedVersion) return refused('CONFLICT');
      if (!movesOf(task).includes(action)) return refused('WRONG_STATUS');
      const { status, kind } = results[action];
      before.set(task.id, task.status);
      task.status = status;
      task.completedAt = status === 'COMPLETED' ? world.now : null;
      task.version += 1;
      task.events.push({ id: newId('event'), kind, at: world.now, actor: maria });
      if (typeof input.comment === 'string') say(task, input.comment);
      return done(task);
    };

  /** The first required question without an answer, as the server refuses it. */
  const unanswered = (task: WorldTask, answers: Record<string, unknown>) => {
    const open = task.form?.questions.find(({ name, required }) => required && (answers[name] ?? '') === '');
    if (open === undefined) return null;
    const error = { field: `answers.${open.name}`, message: `Enter “${open.label}”.`, remedy: null };
    return { task: null, userErrors: [{ code: 'INVALID_INPUT', ...error }] };
  };

  return {
    performTaskAction: ({ input }: { input: ActionInput & { action: string } }) => {
      const refusal = wanted();
      const task = find(input.taskId);
      if (refusal !== null || task === undefined) return refused(refusal ?? 'NOT_FOUND');
      if (task.ownStep?.action !== input.action) return refused('WRONG_STATUS');
      const wrong = unanswered(task, input.answers ?? {});
      if (wrong !== null) return wrong;
      task.ownStep = null;
      task.status = 'IN_PROGRESS';
      task.holder = ana;
      task.version += 1;
      task.events.push({ id: newId('event'), kind: 'ANSWERED', at: world.now, actor: maria });
      if (typeof input.comment === 'string') say(task, input.comment);
      return done(task);
    },
    doing: act('DOING'),
    complete: act('COMPLETE'),
    cancel: act('CANCEL'),
    reopen: act('REOPEN'),
    ...worldRequests(world),
    undoTaskAction: ({ input }: { input: { taskId: string } }) => {
      const refusal = wanted();
      const task = find(input.taskId);
      const status = before.get(input.taskId);
      if (refusal !== null) return refused(refusal);
      if (task === undefined || status === undefined) return refused('WRONG_STATUS');
      task.status = status;
      task.completedAt = null;
      task.version += 1;
      task.events.pop();
      return done(task);
    },
    addComment: ({ input }: { input: { taskId: string; body: string } }) => {
      const refusal = wanted();
      const task = find(input.taskId);
      if (refusal !== null || task === undefined) {
        return { ...refused(refusal ?? 'NOT_FOUND'), comment: null };
      }
      say(task, input.body);
      return { ...done(task), comment: task.comments.at(-1) };
    },
    requestUpload: ({
      input,
    }: {
      input: { taskId: string; fileName: string; size: number; contentType: string };
    }) => {
      const refusal = wanted();
      if (refusal !== null) return { uploadId: null, url: null, userErrors: refused(refusal).userErrors };
      const uploadId = newId('upload');
      waiting.set(uploadId, input);
      return { uploadId, url: `/uploads/${uploadId}`, userErrors: [] };
    },
    confirmUpload: ({ input }: { input: { uploadId: string } }) => {
      const upload = waiting.get(input.uploadId);
      const task = find(upload?.taskId ?? '');
      if (upload === undefined || task === undefined) {
        return { ...refused('UPLOAD_INCOMPLETE'), attachment: null };
      }
      const { taskId: _task, ...file } = upload;
      const id = newId('file');
      task.attachments.push({
        ...file,
        id,
        uploadedBy: maria,
        createdAt: world.now,
        downloadUrl: `/files/${id}`,
      });
      return { ...done(task), attachment: task.attachments.at(-1) };
    },
  };
}
