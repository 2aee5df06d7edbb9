import type { MailKind } from '@docket/domain';

import { performCaseAction } from '../../features/cases/case-perform.service.ts';
import { undoCaseAction } from '../../features/cases/case-undo.service.ts';
import { addComment } from '../../features/conversation/conversation.service.ts';
import { reassignTask } from '../../features/tasks/task-assign.service.ts';
import { createTask, type CreateOrder } from '../../features/tasks/task-create.service.ts';
import { undoAction } from '../../features/tasks/task-undo.service.ts';
import { updateTask } from '../../features/tasks/task-update.service.ts';
import type { Attempt } from '../../graphql/problems.ts';
import type { Statement, Transaction } from '../../platform/database/database.ts';
import { messageIdOf } from '../../platform/mail/mailer.ts';
import type { Runtime } from '../../runtime.ts';
import type { CaseStory } from './cases/case-story.ts';
import { playCase } from './cases/play-case.ts';
import { type ActorKey, type ClientKey, contacts, type StaffKey } from './organisation.ts';
import { act, idOf, type Stage } from './play.ts';
import { refusal } from './refusal.ts';
import { cancel, claim, complete, doing, reply, type Step } from './story.ts';

const minute = 60_000;

/** As the worker leaves a mail that went, so that taking back what it told is told as well. */
const sent: Statement = {
  name: 'demo-mail-sent',
  text: `WITH mail AS (
      INSERT INTO mail_delivery (id, source, kind, person_id, task_id, case_id, message_id, state, subject, attempts,
        first_at, due_at, created_at, sent_at)
      SELECT $1, CASE WHEN t.id IS NULL THEN 'CASE' ELSE 'TASK' END, $2::varchar, $4, t.id, c.id, $5, 'SENT',
        coalesce(t.number || ': ' || t.title, c.number || ': ' || c.title), 1, $6, $6, $6, $6
      FROM activity a LEFT JOIN task t ON t.id = a.task_id
        LEFT JOIN case_file c ON c.id = a.case_id AND a.task_id IS NULL WHERE a.id = $3 RETURNING id)
    INSERT INTO mail_event (activity_id, person_id, delivery_id) SELECT $3, $4, id FROM mail`,
};

type Scene = { readonly runtime: Runtime; readonly db: Transaction; readonly stage: Stage };
type Asked = Omit<CreateOrder, 'assigneeId' | 'clientId' | 'departmentId'> & {
  readonly by: ActorKey;
  readonly assignee?: ActorKey;
  readonly client?: ClientKey;
  readonly department?: 'housing' | 'support';
};

/**
 * What the other histories have none of and people are mailed about: a client asked back, several things said at once,
 * something taken back, a task changed or given up, a case asked for at the portal, opened again or withdrawn. All of it
 * this morning.
 */
export async function playMailScenes(scene: Scene): Promise<void> {
  const { stage } = scene;
  await askedBack(stage);
  await saidAtOnce(stage);
  await givenUp(stage);
  await changed(stage);
  await takenBack(scene, { kind: 'task-assigned', wrongly: 'ingrid', by: 'kofi' });
  await takenBack(scene, { kind: 'client-task', wrongly: 'helen', by: 'tomas' });
  for (const story of [openedAgain, withdrawn, askedFor]) await playCase(stage, story);
  await closedTooSoon(scene);
}

async function askedBack(stage: Stage): Promise<void> {
  const taskId = await task(stage, 95, {
    by: 'helen',
    title: 'The entrance door does not lock',
    client: 'brightwater',
    department: 'housing',
    audience: 'CLIENT',
  });
  await play(stage, taskId, [claim('grace'), reply('grace', 'Is it the door to the street or to the yard?')]);
}

async function saidAtOnce(stage: Stage): Promise<void> {
  const taskId = await task(stage, 90, {
    by: 'kofi',
    title: 'Move the appointment for the hearing aid',
    assignee: 'kofi',
    client: 'ellison',
    department: 'support',
    audience: 'CLIENT',
  });
  await play(stage, taskId, [doing('kofi')]);
  const session = await stage.sessionOf('kofi', at(stage, 70));
  settled(await addComment(session, { taskId, body: 'The new appointment is on Thursday at 10:30.' }));
  await play(stage, taskId, [complete('kofi')]);
}

async function givenUp(stage: Stage): Promise<void> {
  const taskId = await task(stage, 88, {
    by: 'kofi',
    title: 'Send us a copy of your rent book',
    assignee: 'margaret',
    client: 'ellison',
    department: 'support',
    audience: 'CLIENT',
  });
  await play(stage, taskId, [cancel('kofi', 'We have found the copy from last year.')]);
}

async function changed(stage: Stage): Promise<void> {
  const taskId = await task(stage, 86, {
    by: 'daniel',
    title: 'Check the handrails in the north stairwell',
    assignee: 'grace',
    department: 'housing',
  });
  const session = await stage.sessionOf('daniel', at(stage, 60));
  const edits = {
    priority: 'HIGH',
    description: 'Begin on the second floor: a tenant has fallen there.',
  } as const;
  settled(await updateTask(session, { taskId, expectedVersion: null, edits }));
}

type Mistake = {
  readonly kind: 'task-assigned' | 'client-task';
  readonly wrongly: ActorKey;
  readonly by: StaffKey;
};

async function takenBack({ runtime, db, stage }: Scene, { kind, wrongly, by }: Mistake): Promise<void> {
  const forClient = wrongly in contacts;
  const taskId = await task(stage, 84, {
    by,
    title: forClient ? 'Say which day suits you for the visit' : 'Call the heating engineer about Mill House',
    department: 'support',
    ...(forClient ? ({ client: 'brightwater', audience: 'CLIENT' } as const) : {}),
  });
  const personId = idOf(stage.ids.people, wrongly) ?? '';
  const given = settled(
    await reassignTask(await stage.sessionOf(by, at(stage, 50)), { taskId, expectedVersion: null, personId }),
  );
  await told({ runtime, db, stage }, { kind, activityId: given.activityId, personId });
  const session = await stage.sessionOf(by, at(stage, 48));
  settled(await undoAction(session, { activityId: given.activityId ?? '' }));
}

async function closedTooSoon(scene: Scene): Promise<void> {
  const { stage } = scene;
  const caseId = await playCase(stage, noise);
  const close = {
    action: 'CLOSE',
    comment: null,
    outcome: 'Settled',
    summary: 'The lift is quiet again.',
  } as const;
  const closed = settled(
    await performCaseAction(await stage.sessionOf('tomas', at(stage, 50)), {
      caseId,
      expectedVersion: 1,
      request: close,
    }),
  );
  const personId = idOf(stage.ids.people, 'grace') ?? '';
  await told(scene, { kind: 'case-closed', activityId: closed.activityId, personId });
  const session = await stage.sessionOf('tomas', at(stage, 48));
  settled(await undoCaseAction(session, { activityId: closed.activityId ?? '' }));
}

type Told = { readonly kind: MailKind; readonly activityId: string | null; readonly personId: string };

/** Somebody has had the mail about an entry for a while. */
async function told({ runtime, db, stage }: Scene, { kind, activityId, personId }: Told): Promise<void> {
  const id = runtime.newId();
  const messageId = messageIdOf(id, runtime.settings.staffUrl);
  await db.rows(sent, [id, kind, activityId, personId, messageId, at(stage, 49).toISOString()]);
}

const noise: CaseStory = {
  type: 'general-enquiry',
  title: 'Noise from the lift at Mill House',
  client: 'okafor',
  raisedBy: 'tomas',
  owner: 'tomas',
  participants: ['grace'],
  variables: {},
  age: 1,
  steps: [],
};

const askedFor: CaseStory = {
  type: 'general-enquiry',
  title: 'Where can we leave the bulky waste?',
  client: 'brightwater',
  raisedBy: 'helen',
  owner: 'tomas',
  variables: {},
  age: 1,
  steps: [],
};

const openedAgain: CaseStory = {
  type: 'general-enquiry',
  title: 'Bicycle shed at Quay Street',
  client: 'brightwater',
  raisedBy: 'tomas',
  owner: 'tomas',
  participants: ['grace'],
  variables: {},
  age: 30,
  steps: [
    [4, { by: 'tomas', does: 'COMMENT', words: 'The landlord has agreed to a shed for twelve bicycles.' }],
    [20, { by: 'tomas', does: 'CLOSE', outcome: 'Settled', summary: 'The shed will be built in spring.' }],
    [28, { by: 'tomas', does: 'REOPEN', words: 'The landlord wants to talk about the place again.' }],
  ],
};

const withdrawn: CaseStory = {
  type: 'general-enquiry',
  title: 'Party in the common room',
  client: 'brightwater',
  raisedBy: 'tomas',
  owner: 'tomas',
  participants: ['grace'],
  variables: {},
  age: 26,
  steps: [[25, { by: 'tomas', does: 'CANCEL', words: 'They celebrate in the garden instead.' }]],
};

function at({ now }: Stage, minutesAgo: number): Date {
  return new Date(now.getTime() - minutesAgo * minute);
}

async function task(stage: Stage, minutesAgo: number, asked: Asked): Promise<string> {
  const { by, assignee, client, department, ...order } = asked;
  const outcome = await createTask(await stage.sessionOf(by, at(stage, minutesAgo)), {
    ...order,
    assigneeId: idOf(stage.ids.people, assignee),
    clientId: idOf(stage.ids.clients, client),
    departmentId: idOf(stage.ids.departments, department),
  });
  if (!outcome.ok) throw refusal(`“${order.title ?? ''}”`, outcome.problem);
  return outcome.value.taskId;
}

async function play(stage: Stage, taskId: string, steps: readonly Step[]): Promise<void> {
  for (const [place, step] of steps.entries()) {
    await act(await stage.sessionOf(step.by, at(stage, 69 - place)), stage, taskId, step);
  }
}

function settled<Value>(outcome: Attempt<Value>): Value {
  if (!outcome.ok) throw refusal('A scene', outcome.problem);
  return outcome.value;
}
