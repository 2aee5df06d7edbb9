import { Readable } from 'node:stream';

import { addDays } from '@docket/domain';

import { addComment, addNote } from '../../features/conversation/conversation.service.ts';
import { storeUpload } from '../../features/documents/document-bytes.service.ts';
import { confirmUpload, requestUpload } from '../../features/documents/document.service.ts';
import { claimTask, reassignTask } from '../../features/tasks/task-assign.service.ts';
import { createTask } from '../../features/tasks/task-create.service.ts';
import { performAction } from '../../features/tasks/task-perform.service.ts';
import type { Session, WriteSession } from '../../graphql/session.ts';
import type { FileStore } from '../../platform/files/file-store.ts';
import { demoFile } from './files.ts';
import type { DemoIds } from './people.ts';
import { refusal } from './refusal.ts';
import type { CreatorKey, Step, Story } from './story.ts';
import type { ActorKey } from './organisation.ts';

/** The stage on which demo histories happen: everybody acts through the same services as in the product. */
export type Stage = {
  readonly ids: DemoIds;
  readonly files: FileStore;
  /** Calendar day the histories end on. */
  readonly today: string;
  readonly now: Date;
  readonly sessionOf: (key: ActorKey | CreatorKey, at: Date) => Promise<Session & WriteSession>;
};

const minute = 60_000;
const day = 86_400_000;

/** Plays one history, its moments spread evenly between the day of creation and now. */
export async function play(stage: Stage, story: Story, index: number): Promise<void> {
  const begin = stage.now.getTime() - story.age * day - ((index * 37) % 300) * minute;
  const end = stage.now.getTime() - (20 + ((index * 53) % 700)) * minute;
  const gap = Math.max((end - begin) / (story.steps.length + 1), minute);
  const taskId = await create(stage, story, new Date(begin));
  for (const [place, step] of story.steps.entries()) {
    const at = new Date(Math.min(begin + gap * (place + 1), stage.now.getTime()));
    await act(await stage.sessionOf(step.by, at), stage, taskId, step).catch((error: unknown) => {
      throw new Error(`“${story.title}”, step ${place + 1}: ${String(error)}`, { cause: error });
    });
  }
}

async function create({ ids, today, sessionOf }: Stage, story: Story, at: Date): Promise<string> {
  const {
    title,
    about = null,
    priority = 'NORMAL',
    due,
    coAssignees = [],
    watchers = [],
    shown = false,
  } = story;
  const outcome = await createTask(await sessionOf(story.creator, at), {
    title,
    description: about,
    priority,
    dueOn: due === undefined ? null : addDays(today, due),
    departmentId: idOf(ids.departments, story.department),
    assigneeId: idOf(ids.people, story.assignee),
    coAssigneeIds: coAssignees.flatMap((key) => ids.people.get(key) ?? []),
    watcherIds: watchers.flatMap((key) => ids.people.get(key) ?? []),
    clientId: idOf(ids.clients, story.client),
    caseId: idOf(ids.cases, story.case),
    audience: shown ? 'CLIENT' : 'INTERNAL',
  });
  if (!outcome.ok) throw refusal(`“${title}”`, outcome.problem);
  return outcome.value.taskId;
}

/** The id of something a story names; null where it names nothing. */
export function idOf<Key>(ids: ReadonlyMap<Key, string>, key: Key | undefined): string | null {
  return key === undefined ? null : (ids.get(key) ?? null);
}

/** Lets somebody do one thing with a task. Throws what was refused. */
export async function act(
  session: Session & WriteSession,
  stage: Stage,
  taskId: string,
  step: Step,
): Promise<void> {
  const outcome = await answered(session, stage, taskId, step);
  if (!outcome.ok) throw refusal(step.does, outcome.problem);
}

function answered(session: Session & WriteSession, stage: Stage, taskId: string, step: Step) {
  const { ids } = stage;
  const place = { taskId, expectedVersion: null };
  switch (step.does) {
    case 'COMMENT':
      return addComment(session, { taskId, body: step.words });
    case 'NOTE':
      return addNote(session, { taskId, body: step.words });
    case 'CLAIM':
      return claimTask(session, place);
    case 'REASSIGN':
      return reassignTask(session, { ...place, personId: idOf(ids.people, step.person) });
    case 'ATTACH':
      return attach(session, stage.files, taskId, step);
    case 'ACT': {
      const { action, words: comment = null } = step;
      const personId = idOf(ids.people, step.person);
      return performAction(session, { ...place, request: { action, comment, personId } });
    }
    case 'FORWARD': {
      const departmentId = idOf(ids.departments, step.to);
      const personId = idOf(ids.people, step.person);
      const request = { action: step.does, comment: step.words ?? null, departmentId, personId };
      return performAction(session, { ...place, request });
    }
    default:
      return performAction(session, {
        ...place,
        request: { action: step.does, comment: step.words ?? null },
      });
  }
}

/** The way of every upload: announced, sent, confirmed. */
async function attach(
  session: Session & WriteSession,
  files: FileStore,
  taskId: string,
  step: Extract<Step, { does: 'ATTACH' }>,
) {
  const { name: fileName, bytes } = demoFile(step.file);
  const size = bytes.length;
  const audience = step.shown ? 'CLIENT' : 'INTERNAL';
  const granted = await requestUpload(session, { taskId, fileName, size, audience });
  if (!granted.ok) return granted;
  const { uploadId } = granted.value;
  const stored = await storeUpload(session, files, { id: uploadId, fileName, size }, Readable.from([bytes]));
  return stored.ok ? confirmUpload(session, { uploadId }) : stored;
}
