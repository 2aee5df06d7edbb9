import { addCaseComment, addCaseNote } from '../../../features/conversation/case-conversation.service.ts';
import { createCase } from '../../../features/cases/case-create.service.ts';
import { performCaseAction } from '../../../features/cases/case-perform.service.ts';
import { moveCaseStage } from '../../../features/cases/case-stage.service.ts';
import { updateCase } from '../../../features/cases/case-update.service.ts';
import { setTaskTarget } from '../../../features/schedule/task-target.service.ts';
import { createTask } from '../../../features/tasks/task-create.service.ts';
import { updateTask } from '../../../features/tasks/task-update.service.ts';
import type { Session, WriteSession } from '../../../graphql/session.ts';
import type { Statement } from '../../../platform/database/database.ts';
import { act, idOf, type Stage } from '../play.ts';
import { refusal } from '../refusal.ts';
import type { CaseStep, CaseStory } from './case-story.ts';

type Actor = Session & WriteSession;
type TaskStep = Extract<CaseStep, { readonly type: string }>;

const hour = 3_600_000;

const versionOf: Statement = {
  name: 'demo-case-version',
  text: 'SELECT version, client_id AS "clientId" FROM case_file WHERE id = $1',
};
const newestOfType: Statement = {
  name: 'demo-case-task',
  text: `SELECT id FROM task WHERE case_id = $1 AND type_key = $2 ORDER BY sequence_in_case DESC LIMIT 1`,
};

/** Plays the history of one case at its moments, all of them past, and returns its id. */
export async function playCase(stage: Stage, story: CaseStory): Promise<string> {
  const begin = stage.now.getTime() - story.age * hour;
  const caseId = await raise(stage, story, new Date(begin));
  for (const [hours, step] of story.steps) {
    const at = new Date(begin + hours * hour);
    if (at > stage.now) throw new Error(`“${story.title}”: hour ${hours} lies in the future.`);
    const session = await stage.sessionOf(step.by, at);
    await perform(session, stage, caseId, step).catch((error: unknown) => {
      throw new Error(`“${story.title}”, hour ${hours}: ${String(error)}`, { cause: error });
    });
  }
  return caseId;
}

async function raise({ ids, sessionOf }: Stage, story: CaseStory, at: Date): Promise<string> {
  const { type, title, about = null, client, raisedBy, owner, participants = [] } = story;
  const outcome = await createCase(await sessionOf(raisedBy, at), {
    typeKey: type,
    title,
    description: about,
    clientId: idOf(ids.clients, client),
    ownerId: idOf(ids.people, owner),
    participantIds: participants.flatMap((key) => ids.people.get(key) ?? []),
    priority: story.priority ?? 'NORMAL',
    variables: story.variables,
  });
  if (!outcome.ok) throw refusal(`“${title}”`, outcome.problem);
  return outcome.value.caseId;
}

async function perform(session: Actor, stage: Stage, caseId: string, step: CaseStep): Promise<void> {
  if (step.does === 'TASK') {
    return act(session, stage, await taskOf(session, caseId, step.type), step.step);
  }
  const outcome = await ('type' in step
    ? performOnTask(session, stage, caseId, step)
    : performOnCase(session, caseId, step));
  if (!outcome.ok) throw refusal(step.does, outcome.problem);
}

async function performOnCase(session: Actor, caseId: string, step: Exclude<CaseStep, TaskStep>) {
  const { version: expectedVersion } = await caseRow(session, caseId);
  const place = { caseId, expectedVersion };
  switch (step.does) {
    case 'STAGE':
      return moveCaseStage(session, { ...place, stage: step.stage });
    case 'VARIABLES':
      return updateCase(session, { ...place, edits: { variables: step.variables } });
    case 'COMMENT':
      return addCaseComment(session, { caseId, body: step.words });
    case 'NOTE':
      return addCaseNote(session, { caseId, body: step.words });
    default: {
      const { does: action, words: comment = null, outcome = null, summary = null } = step;
      return performCaseAction(session, { ...place, request: { action, comment, outcome, summary } });
    }
  }
}

async function performOnTask(
  session: Actor,
  { ids }: Stage,
  caseId: string,
  step: Exclude<TaskStep, { readonly does: 'TASK' }>,
) {
  if (step.does === 'NEW_TASK') {
    const { clientId } = await caseRow(session, caseId);
    const assigneeId = idOf(ids.people, step.assignee);
    return createTask(session, { typeKey: step.type, caseId, clientId, assigneeId });
  }
  const taskId = await taskOf(session, caseId, step.type);
  if (step.does === 'ANSWER') {
    return updateTask(session, { taskId, expectedVersion: null, edits: { form: step.answers } });
  }
  const { minutes, reason } = step;
  return setTaskTarget(session, { taskId, measure: 'RESOLUTION', minutes, reason, idempotencyKey: null });
}

async function caseRow({ db }: Actor, caseId: string) {
  const [row] = await db.rows<{ version: number; clientId: string | null }>(versionOf, [caseId]);
  if (row === undefined) throw new Error(`There is no case ${caseId}.`);
  return row;
}

async function taskOf({ db }: Actor, caseId: string, type: string): Promise<string> {
  const [row] = await db.rows<{ id: string }>(newestOfType, [caseId, type]);
  if (row === undefined) throw new Error(`The case has no task of the type ${type}.`);
  return row.id;
}
