import type { FormSchema, TaskTypeContent } from '@docket/domain';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { givenCase, givenCaseType, givenTaskType } from '../../testing/cases.ts';
import type { TestDepartment, TestPerson } from '../../testing/people.ts';
import { change, changeAnswer, type Payload, storedRows } from '../../testing/tasks.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;
let boilers: TestDepartment;
let roofs: TestDepartment;
let manager: TestPerson;
let fitter: TestPerson;
let roofer: TestPerson;

beforeAll(async () => {
  api = await startTestApi();
  boilers = await api.people.department();
  roofs = await api.people.department();
  manager = await api.people.person({ role: 'CASE_MANAGER', departments: [boilers] });
  fitter = await api.people.person({ departments: [boilers] });
  roofer = await api.people.person({ departments: [roofs] });
});
afterAll(() => api.stop());

const form: FormSchema = {
  type: 'object',
  properties: {
    where: { type: 'string', title: 'Where' },
    floors: { type: 'integer', title: 'Floors', default: 1 },
  },
  required: ['where'],
};

type Made = Payload & { readonly task: Readonly<Record<string, unknown>> & { readonly id: string } };

const shape = `task { id number title description priority status statusLabel stage stageLabel form dueOn sequenceInCase
  sendsCaseDetails version assignee { id } department { id } type { key version label } caseFiles { id }
  actions { action label available comment refusal { code } } }
  activity { id verb words } userErrors { code field message }`;

async function make(as: TestPerson, input: Readonly<Record<string, unknown>>): Promise<Made> {
  const document = `mutation ($input: CreateTaskInput!) { change: createTask(input: $input) { ${shape} } }`;
  const { data, errors } = await api.gql<{ change: Made }>(as, document, { input });
  expect(errors).toEqual([]);
  return data.change;
}

/** A type, a case that allows it, and a case of a type that does not. */
async function typed(content: Partial<TaskTypeContent> = {}) {
  const typeKey = await givenTaskType(api, content);
  const { key } = await givenCaseType(api, { taskTypes: [typeKey] });
  const caseId = await givenCase(api, manager, { typeKey: key, priority: 'HIGH' });
  return { typeKey, caseId, dueOn: '2026-12-01' };
}

describe('what the type of a new task says', () => {
  test('its words are filled from the case and its place is the default department', async () => {
    const asked = await typed({
      title: 'Visit for {{case.title}}, floor {{variables.floor}}',
      description: 'See {{case.number}}',
      assignment: {
        departmentIds: [boilers.id],
        defaultDepartmentId: boilers.id,
        assigneeId: null,
        automatic: false,
      },
    });
    expect(await make(manager, asked)).toMatchObject({
      userErrors: [],
      task: {
        title: 'Visit for The boiler is cold, floor 3',
        description: expect.stringMatching(/^See B.*-1$/),
        priority: 'HIGH',
        sequenceInCase: 1,
        assignee: null,
        department: { id: boilers.id },
        type: { key: asked.typeKey, version: 1, label: 'Visit' },
      },
    });
  });

  test('a case takes only the types it lists, and none that is retired or unknown', async () => {
    const asked = await typed();
    const elsewhere = await givenCase(api, manager);
    const refused = { userErrors: [{ code: 'INVALID_INPUT', field: 'typeKey' }], task: null };
    expect(await make(manager, { ...asked, caseId: elsewhere })).toMatchObject(refused);
    expect(await make(manager, await typed({ retired: true }))).toMatchObject(refused);
    expect(await make(manager, { ...asked, typeKey: 'no-such-type' })).toMatchObject({
      userErrors: [{ code: 'NOT_FOUND', field: 'typeKey' }],
    });
  });

  test.each([
    ['title', { title: 'Mine' }],
    ['description', { description: 'Mine' }],
    ['priority', { priority: 'LOW' }],
    ['caseAttachmentIds', { caseAttachmentIds: ['01900000-0000-7000-8000-000000000000'] }],
    ['sendCaseDetails', { sendCaseDetails: true }],
  ])('%s is not taken where its switch is off', async (field, more) => {
    const off = { title: false, description: false, priority: false, caseFiles: false, caseDetails: false };
    const asked = await typed({ details: off });
    expect(await make(manager, { ...asked, ...more })).toMatchObject({
      task: null,
      userErrors: [{ code: 'INVALID_INPUT', field }],
    });
    expect(await make(manager, asked)).toMatchObject({ userErrors: [] });
  });

  test('full details and ready files of the case go along, and files of no other case', async () => {
    const asked = await typed();
    const [own, other] = [api.runtime.newId(), api.runtime.newId()];
    await givenFile(own, asked.caseId);
    await givenFile(other, await givenCase(api, manager));
    const made = await make(manager, { ...asked, caseAttachmentIds: [own], sendCaseDetails: true });
    expect(made).toMatchObject({
      userErrors: [],
      task: { caseFiles: [{ id: own }], sendsCaseDetails: true },
    });
    expect(await make(manager, { ...asked, caseAttachmentIds: [own, other] })).toMatchObject({
      userErrors: [{ code: 'NOT_FOUND', field: 'caseAttachmentIds' }],
    });
  });

  test('only allowed departments are chosen from, and people of them', async () => {
    const asked = await typed({
      assignment: {
        departmentIds: [boilers.id],
        defaultDepartmentId: null,
        assigneeId: null,
        automatic: false,
      },
    });
    expect(await make(manager, { ...asked, departmentId: roofs.id })).toMatchObject({
      userErrors: [{ code: 'INVALID_INPUT', field: 'departmentId' }],
    });
    expect(await make(manager, { ...asked, assigneeId: roofer.id })).toMatchObject({
      userErrors: [{ code: 'PERSON_NOT_IN_DEPARTMENT', field: 'assigneeId' }],
    });
    expect(await make(manager, { ...asked, assigneeId: fitter.id })).toMatchObject({
      userErrors: [],
      task: { assignee: { id: fitter.id }, department: { id: boilers.id } },
    });
  });

  test('automatic assignment leaves nothing to choose, and falls back to the queue of a person who left', async () => {
    const gone = await api.people.person({ departments: [boilers], active: false });
    const assignment = { departmentIds: [], defaultDepartmentId: boilers.id, automatic: true };
    const asked = await typed({ assignment: { ...assignment, assigneeId: fitter.id } });
    expect(await make(manager, { ...asked, assigneeId: manager.id })).toMatchObject({
      userErrors: [{ code: 'INVALID_INPUT', field: 'assigneeId' }],
    });
    expect(await make(manager, asked)).toMatchObject({ task: { assignee: { id: fitter.id } } });
    expect(
      await make(manager, await typed({ assignment: { ...assignment, assigneeId: gone.id } })),
    ).toMatchObject({ task: { assignee: null, department: { id: boilers.id } } });
  });

  test('a target is set only where the type lets case managers', async () => {
    const target = { minutes: 60, calendar: 'office', reminders: [], overridable: false };
    const fixed = await typed({ target });
    expect(await make(manager, { ...fixed, removeTarget: true })).toMatchObject({
      userErrors: [{ code: 'TARGET_FIXED', field: 'targetMinutes' }],
    });
    const free = await typed({ target: { ...target, overridable: true } });
    expect(await make(manager, { ...free, dueOn: null, targetMinutes: 120 })).toMatchObject({
      userErrors: [],
      task: { dueOn: expect.any(String) },
    });
  });

  test('nobody makes one anonymously, and inputs of a type need a type', async () => {
    const answer = await changeAnswer(api, null, 'createTask', { title: 'x', dueOn: '2026-12-01' });
    expect(answer.errors[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    expect(await make(manager, { title: 'x', dueOn: '2026-12-01', form: { where: 'x' } })).toMatchObject({
      userErrors: [{ code: 'INVALID_INPUT', field: 'form' }],
    });
    expect(await make(manager, { dueOn: '2026-12-01' })).toMatchObject({
      userErrors: [{ code: 'INVALID_INPUT', field: 'title' }],
    });
  });
});

describe('the form of a task', () => {
  test('it is judged when the task is made, begins with its defaults, and holders change it with an entry', async () => {
    const asked = { ...(await typed({ form })), assigneeId: fitter.id };
    expect(await make(manager, { ...asked, form: { floors: 2 } })).toMatchObject({
      userErrors: [{ code: 'INVALID_INPUT', field: 'form.where' }],
    });
    expect(await make(manager, { ...asked, form: { where: 'x', more: 1 } })).toMatchObject({
      userErrors: [{ field: 'form.more' }],
    });
    const made = await make(manager, { ...asked, form: { where: 'Cellar' } });
    expect(made.task).toMatchObject({ form: { where: 'Cellar', floors: 1 } });
    const edit = { taskId: made.task.id, expectedVersion: 1, form: { where: 'Attic', floors: 1 } };
    expect(await change(api, roofer, 'updateTask', edit)).toMatchObject({
      userErrors: [{ code: 'NOT_FOUND' }],
    });
    expect(await change(api, fitter, 'updateTask', { ...edit, form: { floors: 'two' } })).toMatchObject({
      userErrors: [{ field: 'form.floors' }],
    });
    const edited = await change(api, fitter, 'updateTask', edit);
    expect(edited).toMatchObject({ userErrors: [], activity: { verb: 'EDITED' } });
    const document = `query ($id: ID!) { task(id: $id) { form timeline(first: 1) { nodes { changes { field before after } } } } }`;
    const { data } = await api.gql<{ task: object }>(manager, document, { id: made.task.id });
    expect(data.task).toMatchObject({
      form: { where: 'Attic', floors: 1 },
      timeline: { nodes: [{ changes: [{ field: 'FORM', before: 'Where: Cellar', after: 'Where: Attic' }] }] },
    });
    expect(await change(api, fitter, 'updateTask', { ...edit, expectedVersion: 2 })).toMatchObject({
      userErrors: [],
      activity: null,
    });
  });

  test('answers that are missing hold up its completion, and taking an edit back brings the old ones', async () => {
    const asked = { ...(await typed({ form })), assigneeId: fitter.id, form: { where: 'Cellar' } };
    const { task } = await make(manager, asked);
    await change(api, fitter, 'doing', { taskId: task.id, expectedVersion: 1 });
    const emptied = { taskId: task.id, expectedVersion: 2, form: { floors: 1 } };
    const { activity } = await change(api, fitter, 'updateTask', emptied);
    const done = { taskId: task.id, expectedVersion: 3 };
    expect(await change(api, fitter, 'complete', done)).toMatchObject({
      userErrors: [{ code: 'INVALID_INPUT', field: 'form.where' }],
    });
    expect(await change(api, fitter, 'undoTaskAction', { activityId: activity?.id })).toMatchObject({
      userErrors: [],
    });
    expect(await change(api, fitter, 'complete', { ...done, expectedVersion: 4 })).toMatchObject({
      userErrors: [],
      task: { status: 'RESOLVED' },
    });
  });
});

describe('what the type says about actions', () => {
  test('a task that cannot be cancelled says so, and completing asks for the comment the type wants', async () => {
    const asked = await typed({ cancellable: false, completionComment: 'REQUIRED' });
    const { task } = await make(manager, { ...asked, assigneeId: fitter.id });
    expect(task['actions']).toContainEqual({
      action: 'CANCEL',
      label: 'Cancel task',
      available: false,
      comment: 'REQUIRED',
      refusal: { code: 'NOT_CANCELLABLE' },
    });
    const seen = { taskId: task.id, expectedVersion: 1 };
    expect(await change(api, fitter, 'cancel', { ...seen, comment: 'No' })).toMatchObject({
      userErrors: [{ code: 'NOT_CANCELLABLE' }],
    });
    await change(api, fitter, 'doing', seen);
    expect(await change(api, fitter, 'complete', { ...seen, expectedVersion: 2 })).toMatchObject({
      userErrors: [{ code: 'COMMENT_REQUIRED', field: 'comment' }],
    });
  });
});

describe('a task of a type that moves to another case', () => {
  const move = (taskId: string, caseId: string) =>
    change(api, manager, 'updateTask', { taskId, expectedVersion: 1, caseId });
  const placeOf = (taskId: string) =>
    storedRows(api, 'SELECT case_id AS id, sequence_in_case AS place FROM task WHERE id = $1', [taskId]);

  test('goes where the type of the case lists it, under the next number there', async () => {
    const asked = await typed();
    const { key } = await givenCaseType(api, { taskTypes: [asked.typeKey] });
    const next = await givenCase(api, manager, { typeKey: key });
    await make(manager, { typeKey: asked.typeKey, caseId: next, dueOn: asked.dueOn });
    const { task } = await make(manager, asked);
    expect(await move(task.id, next)).toMatchObject({ userErrors: [] });
    expect(await placeOf(task.id)).toEqual([{ id: next, place: 2 }]);
  });

  test('stays where it is when cases of that type have none of its type, which a task of no type may join', async () => {
    const asked = await typed();
    const { task } = await make(manager, asked);
    const foreign = await givenCase(api, manager);
    expect((await move(task.id, foreign)).userErrors).toEqual([
      expect.objectContaining({
        code: 'INVALID_INPUT',
        field: 'caseId',
        message: 'Cases of the type Boiler repair have no tasks of the type Visit.',
      }),
    ]);
    expect(await placeOf(task.id)).toEqual([{ id: asked.caseId, place: 1 }]);
    const plain = await make(manager, { title: 'Plain', dueOn: asked.dueOn });
    expect(await move(plain.task.id, foreign)).toMatchObject({ userErrors: [] });
    expect(await placeOf(plain.task.id)).toEqual([{ id: foreign, place: 1 }]);
  });
});

async function givenFile(id: string, caseId: string): Promise<void> {
  await storedRows(
    api,
    `INSERT INTO attachment (id, case_id, uploader_id, audience, state, file_name, content_type, size, storage_key, sha256,
      created_at, confirmed_at)
    VALUES ($1, $2, $3, 'INTERNAL', 'READY', 'plan.pdf', 'application/pdf', 1, $4, '\\x00', now(), now())`,
    [id, caseId, manager.id, `file-${id}`],
  );
}
