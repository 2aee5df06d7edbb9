import { documentSubmissionWorkflow } from '@docket/domain';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { givenTaskType } from '../testing/cases.ts';
import { givenDefinition } from '../testing/definitions.ts';
import { givenAction } from '../testing/tasks.ts';
import { type PortalApi, startPortalApi } from './fixtures.ts';

let api: PortalApi;
beforeAll(async () => {
  api = await startPortalApi();
});
afterAll(() => api.stop());

const offered = async (id: string) =>
  (await api.find(id))?.actions.filter(({ available }) => available).map(({ action }) => action);

test('a client is offered what the workflow and type of their task let them do, and no more', async () => {
  const plain = await givenTaskType(api, { workflow: 'document-submission' });
  const fixed = await givenTaskType(api, { workflow: 'document-submission', cancellable: false });
  const free = await api.task({ typeKey: plain });
  const bound = await api.task({ typeKey: fixed });
  expect(await offered(free)).toEqual(['CANCEL']);
  expect(await offered(bound)).toEqual([]);
  await givenAction(api, api.ana, free, { action: 'CANCEL', comment: 'Not needed' });
  expect(await offered(free)).toEqual(['REOPEN']);
});

test('a task stays on the version of its workflow that the client saw it in', async () => {
  const { key: _key, version: _version, ...content } = documentSubmissionWorkflow;
  const typeKey = await givenTaskType(api, { workflow: 'document-submission' });
  const before = await api.task({ typeKey });
  const { CANCEL, ...actions } = content.actions;
  await givenDefinition(api, 'WORKFLOW', 'document-submission', {
    ...content,
    retired: false,
    actions: { ...actions, CANCEL: { ...CANCEL, by: ['ADMINISTRATOR'] } },
  });
  const after = await api.task({ typeKey });
  expect(await offered(before)).toEqual(['CANCEL']);
  expect(await offered(after)).toEqual([]);
});
