import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { expect, jest, test } from '@jest/globals';
import type { sendBytes } from './sendBytes.ts';
import { uploadFile } from './uploadFile.ts';

type Answer = Record<string, unknown>;

const granted = { requestUpload: { uploadId: 'U1', url: '/uploads/U1', userErrors: [] } };
const confirmed = { confirmUpload: { attachment: { id: 'A1', fileName: 'boiler.jpg' }, userErrors: [] } };
const refusal = {
  code: 'FILE_TOO_LARGE',
  field: 'size',
  message: 'boiler.jpg must be smaller than 50 MB.',
  remedy: null,
};

function upload(
  answers: Record<string, Answer | Error>,
  sent: Awaited<ReturnType<typeof sendBytes>> = { kind: 'SENT' },
) {
  const asked: Record<string, unknown> = {};
  const link = new ApolloLink(
    ({ operationName = '', variables }) =>
      new Observable((observer) => {
        asked[operationName] = variables['input'];
        const answer = answers[operationName];
        if (answer instanceof Error) observer.error(answer);
        else {
          observer.next({ data: answer ?? null });
          observer.complete();
        }
      }),
  );
  const send = jest.fn<typeof sendBytes>(({ onProgress }) => {
    onProgress(0.5);
    return Promise.resolve(sent);
  });
  const onProgress = jest.fn();
  const apollo = new ApolloClient({ cache: new InMemoryCache(), link });
  const file = new File(['pixels'], 'boiler.jpg', { type: 'image/jpeg' });
  const result = uploadFile({
    apollo,
    subject: { taskId: 'T1' },
    file,
    audience: 'INTERNAL',
    onProgress,
    send,
  });
  return { result, asked, send, onProgress };
}

test('a file is announced, sent with progress and confirmed', async () => {
  const { result, asked, send, onProgress } = upload({ RequestUpload: granted, ConfirmUpload: confirmed });
  expect(await result).toEqual({ kind: 'DONE', attachmentId: 'A1' });
  expect(asked['RequestUpload']).toMatchObject({
    taskId: 'T1',
    fileName: 'boiler.jpg',
    size: 6,
    contentType: 'image/jpeg',
    audience: 'INTERNAL',
  });
  expect(send.mock.calls[0]?.[0].url).toBe('/uploads/U1');
  expect(onProgress).toHaveBeenCalledWith(0.5);
  expect(asked['ConfirmUpload']).toMatchObject({ uploadId: 'U1' });
});

test('a refusal carries the server’s words and sends nothing', async () => {
  const refused = { requestUpload: { uploadId: null, url: null, userErrors: [refusal] } };
  const { result, send } = upload({ RequestUpload: refused });
  expect(await result).toEqual({ kind: 'REFUSED', message: refusal.message });
  expect(send).not.toHaveBeenCalled();
});

test.each([
  [{ kind: 'INTERRUPTED' }, { kind: 'STOPPED' }],
  [{ kind: 'CANCELLED' }, { kind: 'CANCELLED' }],
  [
    { kind: 'REFUSED', code: 'FILE_TYPE_REFUSED', message: 'Save it as UTF-8.' },
    { kind: 'REFUSED', message: 'Save it as UTF-8.' },
  ],
] as const)('bytes that end as %j leave the upload as %j and unconfirmed', async (sent, outcome) => {
  const { result, asked } = upload({ RequestUpload: granted }, sent);
  expect(await result).toEqual(outcome);
  expect(asked['ConfirmUpload']).toBeUndefined();
});

test('without a connection an upload stops and can be tried again', async () => {
  const { result } = upload({ RequestUpload: new TypeError('Failed to fetch') });
  expect(await result).toEqual({ kind: 'STOPPED' });
});
