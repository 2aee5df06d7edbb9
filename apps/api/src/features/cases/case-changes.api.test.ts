import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { caseVerbs, changeCase, changeCaseAnswer, givenCase, givenCaseType } from '../../testing/cases.ts';
import type { TestPerson } from '../../testing/people.ts';
import { givenAction, givenTask, storedRows } from '../../testing/tasks.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;
let manager: TestPerson;
let other: TestPerson;
let worker: TestPerson;
let boss: TestPerson;
let admin: TestPerson;

beforeAll(async () => {
  api = await startTestApi();
  const department = await api.people.department();
  manager = await api.people.person({ role: 'CASE_MANAGER', departments: [department] });
  other = await api.people.person({ role: 'CASE_MANAGER' });
  worker = await api.people.person({ departments: [department] });
  boss = await api.people.person({ role: 'CASE_MANAGER', manages: [department] });
  admin = await api.people.person({ role: 'ADMINISTRATOR' });
});
afterAll(() => api.stop());

const read = async (caseId: string) => {
  const document = `query ($id: ID!) { case(id: $id) { version status statusLabel stage stageLabel priority description
    variables creator { id } owner { id } participants { id } viewerMayEdit type { key label version }
    actions { action label available comment toStatus refusal { code message remedy } }
    stages { stage label available refusal { code } } } }`;
  const { data, errors } = await api.gql<{ case: Record<string, unknown> }>(manager, document, {
    id: caseId,
  });
  expect(errors).toEqual([]);
  return data.case;
};

describe('opening a case', () => {
  test('it begins at the first stage of its type, run by whoever opened it, numbered without gaps', async () => {
    const type = await givenCaseType(api);
    const client = await api.people.client();
    const input = {
      typeKey: type.key,
      title: ' Cold boiler ',
      description: 'Since Monday',
      clientId: client.id,
      priority: 'HIGH',
      variables: { floor: 3 },
      participantIds: [worker.id],
    };
    const first = await changeCase(api, manager, 'createCase', input);
    expect(first).toMatchObject({
      userErrors: [],
      case: {
        number: `${type.prefix}-1`,
        title: 'Cold boiler',
        status: 'OPEN',
        stage: 'triage',
        version: 1,
        owner: { id: manager.id },
        participants: [{ id: worker.id }],
      },
      activity: { verb: 'CREATED' },
    });
    await changeCase(api, manager, 'createCase', {
      ...input,
      ownerId: boss.id,
      title: '',
    });
    const second = await changeCase(api, manager, 'createCase', { ...input, ownerId: other.id });
    expect(second.case).toMatchObject({ number: `${type.prefix}-2`, owner: { id: other.id } });
    expect(await read(first.case?.id ?? '')).toMatchObject({
      statusLabel: 'Open',
      stageLabel: 'Triage',
      priority: 'HIGH',
      description: 'Since Monday',
      variables: { floor: 3 },
      creator: { id: manager.id },
      type: { key: type.key, label: 'Boiler repair', version: 1 },
      viewerMayEdit: true,
    });
  });

  test.each([
    [{ title: ' ' }, 'INVALID_INPUT', 'title'],
    [{ typeKey: 'nothing' }, 'NOT_FOUND', 'typeKey'],
    [{ clientId: '019a0000-0000-7000-8000-000000000000' }, 'NOT_FOUND', 'clientId'],
    [{ ownerId: '019a0000-0000-7000-8000-000000000000' }, 'NOT_FOUND', 'ownerId'],
    [{ participantIds: ['019a0000-0000-7000-8000-000000000000'] }, 'NOT_FOUND', 'participantIds'],
  ])('is refused with %j', async (wrong, code, field) => {
    const { key } = await givenCaseType(api);
    const answer = await changeCase(api, manager, 'createCase', {
      typeKey: key,
      title: 'A case',
      variables: { floor: 1 },
      ...wrong,
    });
    expect(answer).toMatchObject({ case: null, userErrors: [{ code, field }] });
  });

  test('a client’s contact or somebody who left neither runs it nor takes part', async () => {
    const { key } = await givenCaseType(api);
    const contact = await api.people.person({ role: 'CLIENT', client: await api.people.client() });
    const gone = await api.people.person({ active: false });
    const input = { typeKey: key, title: 'A case', variables: { floor: 1 } };
    const answers = await Promise.all([
      changeCase(api, manager, 'createCase', { ...input, ownerId: contact.id }),
      changeCase(api, manager, 'createCase', { ...input, participantIds: [gone.id] }),
    ]);
    expect(answers.map(({ userErrors: [error] }) => error?.code)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  });

  test.each([
    [{ floor: 'three' }, 'variables.floor', '“Floor” has to be a whole number.'],
    [{ floor: 3, roof: true }, 'variables.roof', 'There is no field “roof”.'],
    [{}, 'variables.floor', 'Enter “Floor”.'],
  ])('variables %j do not fit the form of the type', async (variables, field, message) => {
    const { key } = await givenCaseType(api);
    const answer = await changeCase(api, manager, 'createCase', { typeKey: key, title: 'A case', variables });
    expect(answer.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field, message }]);
    const caseId = await givenCase(api, manager, { variables: { floor: 1 } });
    const changed = await changeCase(api, manager, 'updateCase', { caseId, expectedVersion: 1, variables });
    expect(changed.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field, message }]);
  });

  test('a retired type takes no new cases', async () => {
    const { key } = await givenCaseType(api, { retired: true });
    const { userErrors } = await changeCase(api, manager, 'createCase', { typeKey: key, title: 'A case' });
    expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: 'typeKey' }]);
  });

  test('one key opens one case, and another request with it is refused', async () => {
    const { key } = await givenCaseType(api);
    const input = { typeKey: key, title: 'A case', variables: { floor: 1 }, idempotencyKey: 'open-1' };
    const [once, again] = [
      await changeCase(api, manager, 'createCase', input),
      await changeCase(api, manager, 'createCase', input),
    ];
    expect(again.case?.id).toBe(once.case?.id);
    const reused = await changeCase(api, manager, 'createCase', { ...input, title: 'Another' });
    expect(reused.userErrors).toMatchObject([{ code: 'KEY_REUSED' }]);
  });

  test('a caseworker and a stranger open none', async () => {
    const { key } = await givenCaseType(api);
    const input = { typeKey: key, title: 'A case', variables: { floor: 1 } };
    const refused = await changeCaseAnswer(api, worker, 'createCase', input);
    expect(refused.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', permission: 'CASES_WRITE' } }]);
    const anonymous = await changeCaseAnswer(api, null, 'createCase', input);
    expect(anonymous.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});

describe('changing a case', () => {
  test('every field changes, and the history tells which', async () => {
    const caseId = await givenCase(api, manager);
    const client = await api.people.client();
    const edits = {
      title: 'Warm boiler',
      description: 'New',
      priority: 'URGENT',
      clientId: client.id,
      ownerId: other.id,
      participantIds: [worker.id, manager.id],
      variables: { floor: 4 },
    };
    const changed = await changeCase(api, manager, 'updateCase', { caseId, expectedVersion: 1, ...edits });
    expect(changed).toMatchObject({
      userErrors: [],
      case: { title: 'Warm boiler', version: 2, owner: { id: other.id } },
      activity: { verb: 'EDITED' },
    });
    const [entry] = await storedRows<{ before: object; after: object }>(
      api,
      `SELECT before, after FROM activity WHERE case_id = $1 AND verb = 'EDITED'`,
      [caseId],
    );
    expect(entry).toMatchObject({
      before: { title: 'The boiler is cold', variables: { floor: 3 }, participantIds: [] },
      after: { ...edits, participantIds: [worker.id, manager.id].toSorted() },
    });
    const cleared = { caseId, expectedVersion: 2, description: null, participantIds: [] };
    const again = await changeCase(api, other, 'updateCase', cleared);
    expect(again.case?.participants).toEqual([]);
    expect(await read(caseId)).toMatchObject({ description: null, participants: [] });
  });

  test('nothing new writes nothing', async () => {
    const caseId = await givenCase(api, manager);
    const input = { caseId, expectedVersion: 1, title: 'The boiler is cold' };
    expect(await changeCase(api, manager, 'updateCase', input)).toMatchObject({
      userErrors: [],
      activity: null,
      case: { version: 1 },
    });
    expect(await caseVerbs(api, caseId)).toEqual(['CREATED']);
  });

  test('edits merge field by field; the same field changed meanwhile is a conflict that names who', async () => {
    const caseId = await givenCase(api, manager, { participantIds: [other.id] });
    await changeCase(api, other, 'updateCase', { caseId, expectedVersion: 1, title: 'Theirs' });
    const merged = { caseId, expectedVersion: 1, priority: 'LOW' };
    expect(await changeCase(api, manager, 'updateCase', merged)).toMatchObject({
      userErrors: [],
      case: { title: 'Theirs', version: 3 },
    });
    const late = await changeCase(api, manager, 'updateCase', { caseId, expectedVersion: 1, title: 'Mine' });
    expect(late).toMatchObject({
      case: { title: 'Theirs' },
      userErrors: [
        { code: 'CONFLICT', message: 'Somebody changed the case after you read it. Nothing was changed.' },
      ],
      conflict: {
        actor: { id: manager.id },
        verb: 'EDITED',
        fields: expect.arrayContaining(['TITLE', 'PRIORITY']),
      },
    });
  });

  test.each([
    ['the case manager', () => manager, true],
    ['a participant', () => other, true],
    ['a manager of the case manager’s department', () => boss, true],
    ['an administrator', () => admin, true],
  ])('%s may', async (_who, person, _may) => {
    const caseId = await givenCase(api, manager, { participantIds: [other.id] });
    const input = { caseId, expectedVersion: 1, title: 'Changed' };
    expect((await changeCase(api, person(), 'updateCase', input)).userErrors).toEqual([]);
  });

  test('another case manager may not, and is told so', async () => {
    const caseId = await givenCase(api, manager);
    const input = { caseId, expectedVersion: 1, title: 'Changed' };
    expect(await changeCase(api, other, 'updateCase', input)).toMatchObject({
      case: { title: 'The boiler is cold' },
      userErrors: [{ code: 'FORBIDDEN' }],
    });
  });

  test.each([['title'], ['priority'], ['ownerId'], ['variables']])('%s cannot be emptied', async (field) => {
    const caseId = await givenCase(api, manager);
    const input = { caseId, expectedVersion: 1, [field]: null };
    const { userErrors } = await changeCase(api, manager, 'updateCase', input);
    expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', field }]);
  });

  test('a case whose tasks are for one client does not go to another', async () => {
    const [client, second] = [await api.people.client(), await api.people.client()];
    const caseId = await givenCase(api, manager, { clientId: client.id });
    await givenTask(api, manager, { caseId });
    const input = { caseId, expectedVersion: 1, clientId: second.id };
    const { userErrors } = await changeCase(api, manager, 'updateCase', input);
    expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: 'clientId' }]);
  });

  test('a closed case stays as it is', async () => {
    const caseId = await givenCase(api, manager);
    const closing = { caseId, expectedVersion: 1, action: 'CLOSE', outcome: 'Repaired' };
    await changeCase(api, manager, 'performCaseAction', closing);
    const input = { caseId, expectedVersion: 2, title: 'Changed' };
    const { userErrors } = await changeCase(api, manager, 'updateCase', input);
    expect(userErrors).toMatchObject([{ code: 'CASE_CLOSED', message: 'This case is closed.' }]);
  });
});

describe('the way of a case', () => {
  const act = (person: TestPerson, caseId: string, expectedVersion: number, input: object) =>
    changeCase(api, person, 'performCaseAction', { caseId, expectedVersion, ...input });

  test('it rests, goes on, closes with an outcome, and is taken up again', async () => {
    const caseId = await givenCase(api, manager);
    expect(await act(manager, caseId, 1, { action: 'HOLD', comment: 'Parts' })).toMatchObject({
      case: { status: 'ON_HOLD' },
      activity: { verb: 'HOLD', words: 'Parts' },
    });
    expect((await act(manager, caseId, 2, { action: 'RESUME' })).case?.status).toBe('OPEN');
    const closed = await act(manager, caseId, 3, {
      action: 'CLOSE',
      outcome: 'Repaired',
      summary: 'It is warm again.',
      comment: 'Cheap',
    });
    expect(closed).toMatchObject({
      userErrors: [],
      case: { status: 'CLOSED', outcome: 'Repaired', summary: 'It is warm again.' },
      activity: { verb: 'CLOSE', words: 'Cheap' },
    });
    expect(closed.case?.closedAt).not.toBeNull();
    expect(await act(manager, caseId, 4, { action: 'REOPEN' })).toMatchObject({
      case: { status: 'REOPENED', outcome: null, summary: null, closedAt: null },
    });
    expect(await caseVerbs(api, caseId)).toEqual(['CREATED', 'HOLD', 'RESUME', 'CLOSE', 'REOPEN']);
  });

  test('cancelling needs a reason', async () => {
    const caseId = await givenCase(api, manager);
    expect((await act(manager, caseId, 1, { action: 'CANCEL' })).userErrors).toMatchObject([
      { code: 'COMMENT_REQUIRED', field: 'comment' },
    ]);
    const cancelled = await act(manager, caseId, 1, { action: 'CANCEL', comment: 'Sold' });
    expect(cancelled).toMatchObject({
      case: { status: 'CANCELLED' },
      activity: { verb: 'CANCEL', words: 'Sold' },
    });
  });

  test.each([
    ['none of the type’s outcomes', { action: 'CLOSE', outcome: 'Lost' }, 'outcome'],
    ['no outcome where the type names some', { action: 'CLOSE' }, 'outcome'],
    ['an outcome without closing', { action: 'HOLD', outcome: 'Repaired' }, 'outcome'],
    ['a summary without closing', { action: 'HOLD', summary: 'Done' }, 'summary'],
  ])('%s is refused', async (_what, input, field) => {
    const caseId = await givenCase(api, manager);
    const { userErrors, case: stands } = await act(manager, caseId, 1, input);
    expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', field }]);
    expect(stands?.status).toBe('OPEN');
  });

  test('a type without outcomes closes with any or none', async () => {
    const { key } = await givenCaseType(api, { outcomes: [] });
    const [first, second] = [
      await givenCase(api, manager, { typeKey: key }),
      await givenCase(api, manager, { typeKey: key }),
    ];
    expect((await act(manager, first, 1, { action: 'CLOSE' })).case?.status).toBe('CLOSED');
    const closed = await act(manager, second, 1, { action: 'CLOSE', outcome: ' As wished ' });
    expect(closed.case?.outcome).toBe('As wished');
  });

  test.each([
    ['CLOSE', 'closed', { outcome: 'Repaired' }],
    ['CANCEL', 'cancelled', { comment: 'Sold' }],
  ])(
    '%s is refused while tasks are outstanding, in the domain’s words, and possible after',
    async (action, word, more) => {
      const caseId = await givenCase(api, manager);
      const [first, second] = [
        await givenTask(api, manager, { caseId }),
        await givenTask(api, manager, { caseId }),
      ];
      const message = `This case can’t be ${word} yet: 2 tasks are outstanding.`;
      const refused = await act(manager, caseId, 1, { action, ...more });
      expect(refused.userErrors).toMatchObject([{ code: 'TASKS_OUTSTANDING', message }]);
      const { actions } = await read(caseId);
      expect(actions).toContainEqual(
        expect.objectContaining({ action, available: false, refusal: expect.objectContaining({ message }) }),
      );
      await givenAction(api, manager, first, { action: 'CANCEL', comment: 'Not needed' });
      await givenAction(api, manager, second, { action: 'DOING' });
      await givenAction(api, manager, second, { action: 'COMPLETE' });
      expect((await act(manager, caseId, 1, { action, ...more })).userErrors).toEqual([]);
    },
  );

  test('another case manager and a caseworker may not', async () => {
    const caseId = await givenCase(api, manager);
    expect((await act(other, caseId, 1, { action: 'HOLD' })).userErrors).toMatchObject([
      { code: 'WRONG_ROLE' },
    ]);
    expect((await act(worker, caseId, 1, { action: 'HOLD' })).userErrors).toMatchObject([
      { code: 'WRONG_ROLE' },
    ]);
    const asked = { caseId, expectedVersion: 1, action: 'HOLD' };
    const anonymous = await changeCaseAnswer(api, null, 'performCaseAction', asked);
    expect(anonymous.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(await caseVerbs(api, caseId)).toEqual(['CREATED']);
  });

  test('the wrong status, an old version and a case that is not there are refused', async () => {
    const caseId = await givenCase(api, manager);
    expect((await act(manager, caseId, 1, { action: 'RESUME' })).userErrors).toMatchObject([
      { code: 'WRONG_STATUS' },
    ]);
    await act(manager, caseId, 1, { action: 'HOLD' });
    expect(await act(manager, caseId, 1, { action: 'CANCEL', comment: 'x' })).toMatchObject({
      userErrors: [{ code: 'CONFLICT' }],
      conflict: { verb: 'HOLD', actor: { id: manager.id } },
    });
    const nowhere = await act(manager, api.runtime.newId(), 1, { action: 'HOLD' });
    expect(nowhere).toMatchObject({ case: null, userErrors: [{ code: 'NOT_FOUND', field: 'caseId' }] });
  });
});

describe('stages', () => {
  const move = (person: TestPerson, caseId: string, expectedVersion: number, stage: string) =>
    changeCase(api, person, 'moveCaseStage', { caseId, expectedVersion, stage });

  test('a case moves along the stages of its type, and the history tells', async () => {
    const caseId = await givenCase(api, manager);
    expect(await move(manager, caseId, 1, 'repair')).toMatchObject({
      userErrors: [],
      case: { stage: 'repair', version: 2 },
      activity: { verb: 'MOVED' },
    });
    expect(await read(caseId)).toMatchObject({
      stageLabel: 'Repair',
      stages: [
        { stage: 'triage', label: 'Triage', available: true, refusal: null },
        { stage: 'repair', available: false, refusal: { code: 'ALREADY_THERE' } },
      ],
    });
  });

  test.each([
    ['a stage the type has not', () => manager, 'gone', 'UNKNOWN_STAGE'],
    ['the stage it is at', () => manager, 'triage', 'ALREADY_THERE'],
    ['somebody else', () => other, 'repair', 'WRONG_ROLE'],
  ])('%s is refused', async (_what, person, stage, code) => {
    const caseId = await givenCase(api, manager);
    expect((await move(person(), caseId, 1, stage)).userErrors).toMatchObject([{ code, field: 'stage' }]);
  });
});

describe('a caseworker who runs a case', () => {
  const own = async () => givenCase(api, manager, { ownerId: worker.id, participantIds: [other.id] });

  test('is offered its edits, actions and stages, and may do them', async () => {
    const caseId = await own();
    const { data } = await api.gql<{ case: { viewerMayEdit: boolean } & Record<string, unknown> }>(
      worker,
      `query ($id: ID!) { case(id: $id) { viewerMayEdit actions { action available } stages { stage available } } }`,
      { id: caseId },
    );
    expect(data.case).toMatchObject({
      viewerMayEdit: true,
      actions: expect.arrayContaining([{ action: 'HOLD', available: true }]),
      stages: expect.arrayContaining([{ stage: 'repair', available: true }]),
    });
    const edited = await changeCase(api, worker, 'updateCase', {
      caseId,
      expectedVersion: 1,
      variables: { floor: 7 },
    });
    expect(edited).toMatchObject({ userErrors: [], case: { version: 2 } });
    const moved = await changeCase(api, worker, 'moveCaseStage', {
      caseId,
      expectedVersion: 2,
      stage: 'repair',
    });
    expect(moved).toMatchObject({ userErrors: [], case: { stage: 'repair' } });
    const held = await changeCase(api, worker, 'performCaseAction', {
      caseId,
      expectedVersion: 3,
      action: 'HOLD',
    });
    expect(held).toMatchObject({ userErrors: [], case: { status: 'ON_HOLD' } });
  });

  test('lets no caseworker who only takes part, and opens no cases', async () => {
    const caseId = await givenCase(api, manager, { participantIds: [worker.id] });
    const { data } = await api.gql<{ case: Record<string, unknown> }>(
      worker,
      `query ($id: ID!) { case(id: $id) { viewerMayEdit stages { available } } }`,
      { id: caseId },
    );
    expect(data.case).toEqual({ viewerMayEdit: false, stages: [{ available: false }, { available: false }] });
    const edit = { caseId, expectedVersion: 1, title: 'Changed' };
    expect((await changeCase(api, worker, 'updateCase', edit)).userErrors).toMatchObject([
      { code: 'FORBIDDEN' },
    ]);
  });
});
