import type { ApolloClient } from '@apollo/client';
import { type Audience, ConfirmUploadDocument, RequestUploadDocument } from '#gql';
import { failureOf } from '../failures/failure.ts';
import { newIdempotencyKey } from '../shared/idempotency.ts';
import { sendBytes, type SendResult } from './sendBytes.ts';

/** What a file is attached to: a task or a case. */
export type UploadSubject = { readonly taskId: string } | { readonly caseId: string };

export interface UploadRequest {
  readonly apollo: ApolloClient;
  readonly subject: UploadSubject;
  readonly file: File;
  /** Who may see the file. */
  readonly audience: Audience;
  /** Share of the bytes that left, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
  /** Replaces the sending of bytes, for tests. */
  readonly send?: typeof sendBytes;
}

/** A file that arrived, or why not; `STOPPED` can be tried again, `REFUSED` carries the server's words. */
export type UploadResult =
  | { readonly kind: 'DONE'; readonly attachmentId: string }
  | { readonly kind: 'REFUSED'; readonly message: string }
  | { readonly kind: 'CANCELLED' | 'STOPPED' };

type Granted = { readonly uploadId: string; readonly url: string } | UploadResult;

/** What the browser thinks the file is; the server looks at the bytes. */
function contentTypeOf(file: File): string {
  return file.type === '' ? 'application/octet-stream' : file.type;
}

async function request({ apollo, subject, file, audience }: UploadRequest): Promise<Granted> {
  const { data } = await apollo.mutate({
    mutation: RequestUploadDocument,
    variables: {
      input: {
        ...subject,
        fileName: file.name,
        size: file.size,
        contentType: contentTypeOf(file),
        audience,
        idempotencyKey: newIdempotencyKey(),
      },
    },
  });
  const { uploadId = null, url = null, userErrors = [] } = data?.requestUpload ?? {};
  if (uploadId === null || url === null) return { kind: 'REFUSED', message: userErrors[0]?.message ?? '' };
  return { uploadId, url };
}

async function confirm(apollo: ApolloClient, uploadId: string): Promise<UploadResult> {
  const { data } = await apollo.mutate({
    mutation: ConfirmUploadDocument,
    variables: { input: { uploadId, idempotencyKey: newIdempotencyKey() } },
  });
  const { attachment = null, userErrors = [] } = data?.confirmUpload ?? {};
  if (attachment === null) return { kind: 'REFUSED', message: userErrors[0]?.message ?? '' };
  return { kind: 'DONE', attachmentId: attachment.id };
}

function unsent(sent: Exclude<SendResult, { kind: 'SENT' }>): UploadResult {
  if (sent.kind === 'REFUSED') return { kind: 'REFUSED', message: sent.message };
  return { kind: sent.kind === 'CANCELLED' ? 'CANCELLED' : 'STOPPED' };
}

/**
 * Attaches a file to a task or case: asks for an address, sends the bytes, confirms (F36). Resolves in every case, with
 * what became of it; trying again starts with a fresh address.
 */
export async function uploadFile(upload: UploadRequest): Promise<UploadResult> {
  const { apollo, file, onProgress = () => undefined, send = sendBytes } = upload;
  const signal = upload.signal ?? new AbortController().signal;
  try {
    const granted = await request(upload);
    if ('kind' in granted) return granted;
    const sent = await send({ url: granted.url, file, onProgress, signal });
    return sent.kind === 'SENT' ? await confirm(apollo, granted.uploadId) : unsent(sent);
  } catch (error) {
    const { kind, message } = failureOf(error);
    return kind === 'OFFLINE' || kind === 'BROKEN' ? { kind: 'STOPPED' } : { kind: 'REFUSED', message };
  }
}
