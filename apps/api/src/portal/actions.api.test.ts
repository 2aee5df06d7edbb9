import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { givenAction } from '../testing/tasks.ts';
import { type Input, type PortalApi, startPortalApi } from './fixtures.ts';

let api: PortalApi;
beforeAll(async () => {
  api = await startPortalApi();
});
afterAll(() => api.stop());

type Entry = { readonly verb: string; readonly actor: string; readonly words: string | null };

function history(taskId: string): Promise<readonly Entry[]> {
  return api.rows<Entry>(
    'SELECT verb, actor_id AS actor, words FROM activity WHERE task_id = $1 ORDER BY sequence',
    [taskId],
  );
}

/** Asks for a move with the version the task has now. */
async function move(mutation: string, taskId: string, more: Input = {}, as = api.maria) {
  const expectedVersion = (await api.find(taskId, as))?.version ?? 1;
  return api.does(as, mutation, { taskId, expectedVersion, ...more });
}

describe('a client moves their own task', () => {
  test('from start to end and back, and the history tells who did', async () => {
    const id = await api.task();
    expect((await move('doing', id)).task).toMatchObject({ status: 'IN_PROGRESS', turn: 'YOU' });
    const done = await move('complete', id, { comment: 'It is on the table.' });
    expect(done).toMatchObject({
      userErrors: [],
      task: {
        status: 'COMPLETED',
        turn: 'NOBODY',
        comments: [{ body: 'It is on the table.', author: { isYou: true } }],
      },
    });
    expect((await move('reopen', id, { comment: 'I was wrong.' })).task?.status).toBe('OPEN_AGAIN');
    expect((await move('cancel', id, { comment: 'Not mine.' })).task).toMatchObject({
      status: 'CANCELLED',
      events: ['CREATED', 'STARTED', 'COMPLETED', 'REOPENED', 'CANCELLED'].map((kind) => ({ kind })),
    });
    const actor = api.maria.id;
    expect(await history(id)).toEqual([
      { verb: 'CREATED', actor: api.ana.id, words: null },
      { verb: 'DOING', actor, words: null },
      { verb: 'COMPLETE', actor, words: 'It is on the table.' },
      { verb: 'REOPEN', actor, words: 'I was wrong.' },
      { verb: 'CANCEL', actor, words: 'Not mine.' },
    ]);
  });

  test.each([
    ['complete', {}],
    ['reopen', {}],
  ])('but %s is refused where it does not stand so', async (mutation, more) => {
    const id = await api.task();
    const refused = await move(mutation, id, more);
    expect(refused).toMatchObject({
      task: { status: 'NOT_STARTED' },
      userErrors: [{ code: 'WRONG_STATUS', message: 'This is not possible now.' }],
    });
    expect(await history(id)).toHaveLength(1);
  });

  test.each(['doing', 'cancel'])('but %s is refused when the task is done', async (mutation) => {
    const id = await api.task();
    await givenAction(api, api.maria, id, { action: 'DOING' });
    await givenAction(api, api.maria, id, { action: 'COMPLETE' });
    const refused = await move(mutation, id, mutation === 'cancel' ? { comment: 'No' } : {});
    expect(refused.userErrors).toMatchObject([{ code: 'WRONG_STATUS' }]);
    expect(await history(id)).toHaveLength(3);
  });

  test.each([{}, { comment: null }, { comment: '' }, { comment: ' \n ' }])(
    'but not to cancelled without a reason (%p)',
    async (words) => {
      const id = await api.task();
      expect((await move('cancel', id, words)).userErrors).toMatchObject([
        { code: 'COMMENT_REQUIRED', field: 'comment', message: 'Tell us why' },
      ]);
      expect(await history(id)).toHaveLength(1);
    },
  );

  test('but not from a version they have not seen', async () => {
    const id = await api.task();
    const { version = 0 } = (await api.find(id)) ?? {};
    const stale = await api.does(api.maria, 'doing', { taskId: id, expectedVersion: version + 1 });
    expect(stale).toMatchObject({
      task: { status: 'NOT_STARTED', version },
      userErrors: [{ code: 'CONFLICT' }],
    });
    expect(await history(id)).toHaveLength(1);
  });

  test('once for one key, however often it is sent', async () => {
    const id = await api.task();
    const input = { taskId: id, expectedVersion: 1, idempotencyKey: 'only-once' };
    const first = await api.does(api.maria, 'doing', input);
    expect(await api.does(api.maria, 'doing', input)).toEqual(first);
    expect(await history(id)).toHaveLength(2);
    const other = await api.does(api.maria, 'cancel', { ...input, comment: 'Something else' });
    expect(other.userErrors).toMatchObject([{ code: 'KEY_REUSED' }]);
  });
});

describe('a task that another holds', () => {
  test('is seen, is not theirs to move, and says so without naming anything internal', async () => {
    const ours = await api.task({ assigneeId: api.ana.id, clientId: api.client.id, audience: 'CLIENT' });
    const colleagues = await api.task({ assigneeId: api.jo.id });
    for (const id of [ours, colleagues]) {
      const refused = await move('doing', id);
      expect(refused.userErrors).toEqual([
        {
          code: 'WRONG_ROLE',
          field: null,
          message: 'We are working on this. You do not need to do anything.',
          remedy: 'Send us a message.',
        },
      ]);
      expect(refused.task?.actions.filter(({ available }) => available)).toEqual([]);
      expect(await history(id)).toHaveLength(1);
    }
  });

  test('can be cancelled and taken back by the contact who asked for it', async () => {
    const id = await api.task({ assigneeId: api.ana.id }, api.maria);
    expect((await move('cancel', id, { comment: 'Solved.' })).task).toMatchObject({
      status: 'CANCELLED',
      canUndo: true,
    });
    expect((await api.does(api.maria, 'undoTaskAction', { taskId: id })).task?.status).toBe('IN_PROGRESS');
  });
});

describe('the offered actions', () => {
  test('are those the door then performs', async () => {
    const id = await api.task();
    const offered = async () =>
      (await api.find(id))?.actions.filter(({ available }) => available).map(({ action }) => action);
    expect(await offered()).toEqual(['DOING', 'CANCEL']);
    await move('doing', id);
    expect(await offered()).toEqual(['COMPLETE', 'CANCEL']);
    await move('complete', id);
    expect(await offered()).toEqual(['REOPEN']);
  });

  test('are none when the case is closed', async () => {
    const caseId = await api.caseFile(api.client, 'Closing');
    const id = await api.task({ caseId });
    await move('doing', id);
    await api.rows(`UPDATE case_file SET status = 'CLOSED', closed_at = now() WHERE id = $1`, [caseId]);
    expect((await api.find(id))?.actions.some(({ available }) => available)).toBe(false);
    expect((await move('complete', id)).userErrors).toMatchObject([{ code: 'CASE_CLOSED' }]);
  });
});

describe('taking back', () => {
  const undo = (taskId: string, as = api.maria) => api.does(as, 'undoTaskAction', { taskId });
  async function completed() {
    const id = await api.task();
    await move('doing', id);
    await move('complete', id);
    return id;
  }

  test('restores what was before, once, and leaves no trace among the events', async () => {
    const id = await completed();
    expect((await api.find(id))?.canUndo).toBe(true);
    expect((await api.find(id, api.jo))?.canUndo).toBe(false);
    expect(await undo(id)).toMatchObject({ userErrors: [], task: { status: 'IN_PROGRESS', canUndo: false } });
    expect((await api.find(id))?.events.map(({ kind }) => kind)).toEqual(['CREATED', 'STARTED']);
    expect((await undo(id)).userErrors).toMatchObject([{ code: 'UNDO_NOT_POSSIBLE' }]);
    expect((await history(id)).map(({ verb }) => verb)).toEqual(['CREATED', 'DOING', 'COMPLETE', 'UNDONE']);
  });

  test.each([
    ['COMPLETE', 86_400],
    ['CANCEL', 300],
  ])('of %s is possible for %d seconds', async (action, seconds) => {
    const id = await api.task();
    await move('doing', id);
    await givenAction(api, api.maria, id, { action, comment: 'Because' });
    const start = api.clock.now();
    const at = async (after: number) => {
      api.clock.set(new Date(start.getTime() + after * 1_000).toISOString());
      const headers = await api.people.session(api.maria.id, 'PORTAL');
      return { ...api.maria, headers };
    };
    try {
      const late = await at(seconds + 1);
      expect((await api.find(id, late))?.canUndo).toBe(false);
      expect((await undo(id, late)).userErrors).toMatchObject([{ code: 'UNDO_NOT_POSSIBLE' }]);
      const inTime = await at(seconds);
      expect((await api.find(id, inTime))?.canUndo).toBe(true);
      expect((await undo(id, inTime)).userErrors).toEqual([]);
    } finally {
      api.clock.set(start.toISOString());
    }
  });

  test('is over as soon as staff have acted, also by what the client is not shown', async () => {
    const steps: readonly (readonly [string, object])[] = [
      ['reopened', { action: 'REOPEN' }],
      ['edited', {}],
    ];
    for (const [what, request] of steps) {
      const id = await completed();
      if ('action' in request) await givenAction(api, api.ana, id, { action: 'REOPEN' });
      else await edit(id);
      expect([what, (await api.find(id))?.canUndo]).toEqual([what, false]);
      expect((await undo(id)).userErrors).toMatchObject([{ code: 'UNDO_NOT_POSSIBLE' }]);
    }
  });

  test('is still possible when staff only said something or wrote a note', async () => {
    const id = await completed();
    for (const mutation of ['addComment', 'addNote']) {
      const type = `${mutation.slice(0, 1).toUpperCase()}${mutation.slice(1)}Input!`;
      const document = `mutation ($input: ${type}) { done: ${mutation}(input: $input) { userErrors { code } } }`;
      await api.gql(api.ana, document, { input: { taskId: id, body: 'Well' } });
    }
    expect((await api.find(id))?.canUndo).toBe(true);
    expect((await undo(id)).userErrors).toEqual([]);
  });

  test('of a step of a colleague or of staff is refused', async () => {
    const id = await completed();
    expect((await undo(id, api.jo)).userErrors).toMatchObject([{ code: 'UNDO_NOT_POSSIBLE' }]);
    const untouched = await api.task();
    expect((await api.find(untouched))?.canUndo).toBe(false);
    expect((await undo(untouched)).userErrors).toMatchObject([{ code: 'UNDO_NOT_POSSIBLE' }]);
  });

  test('is refused, and said to be, when it would open a task of a closed case', async () => {
    const caseId = await api.caseFile(api.client, 'Over');
    const id = await api.task({ caseId });
    await move('cancel', id, { comment: 'No' });
    await api.rows(`UPDATE case_file SET status = 'CLOSED', closed_at = now() WHERE id = $1`, [caseId]);
    expect((await api.find(id))?.canUndo).toBe(false);
    expect((await undo(id)).userErrors).toMatchObject([{ code: 'CASE_CLOSED' }]);
  });

  async function edit(id: string) {
    const document =
      'mutation ($input: UpdateTaskInput!) { updateTask(input: $input) { userErrors { code } } }';
    const { version } = (await api.find(id)) ?? {};
    const watcher = await api.people.person({ departments: [api.department] });
    const input = { taskId: id, expectedVersion: version, watcherIds: [watcher.id] };
    expect((await api.gql(api.ana, document, { input })).data).toEqual({ updateTask: { userErrors: [] } });
  }
});

describe('a message', () => {
  test('is read by staff and the client, and stands in the history', async () => {
    const id = await api.task();
    const said = await api.does(api.maria, 'addComment', { taskId: id, body: ' Hello ' });
    expect(said).toMatchObject({
      userErrors: [],
      comment: { body: 'Hello' },
      task: { comments: [{ body: 'Hello' }] },
    });
    expect(await history(id)).toMatchObject([{}, { verb: 'COMMENTED', actor: api.maria.id }]);
    expect((await api.find(id, api.jo))?.comments).toEqual([{ body: 'Hello', author: { isYou: false } }]);
  });

  test('of nothing is refused', async () => {
    const id = await api.task();
    const said = await api.does(api.maria, 'addComment', { taskId: id, body: '  ' });
    expect(said).toMatchObject({ comment: null, userErrors: [{ code: 'INVALID_INPUT', field: 'body' }] });
    expect(await history(id)).toHaveLength(1);
  });
});
