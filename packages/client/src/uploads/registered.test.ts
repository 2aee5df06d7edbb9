import { sentTexts } from '@docket/testing/apollo';
import { registeredTexts } from '@docket/testing/registered';
import { expect, test } from '@jest/globals';
import * as operations from '#gql';

test('what Apollo would send for an upload is what the server runs for its id', async () => {
  const registered = registeredTexts('staff');
  const sent = await sentTexts(operations);
  expect(sent.map(({ name }) => name)).toEqual(['ConfirmUpload', 'RequestUpload']);
  expect(sent.map(({ id }) => registered.get(String(id)))).toEqual(sent.map(({ text }) => text));
});
