import { newIdempotencyKey, sendBytes, type SendResult } from '@docket/client';
import {
  ConfirmUploadDocument,
  RequestCaseUploadDocument,
  RequestUploadDocument,
  type UserErrorCode,
} from '#gql';
import { usePortal } from '../../shared/api/portal.ts';
import type { FileProblem } from './fileKinds.ts';

/** What files are added to. */
export type UploadPlace = { readonly taskId: string } | { readonly caseId: string };

interface Sending {
  readonly file: File;
  readonly signal: AbortSignal;
  /** Share of the bytes that left, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** A file that arrived, or why not; `STOPPED` can be tried again. */
export type UploadResult =
  | { readonly kind: 'DONE' }
  | { readonly kind: 'CANCELLED' }
  | { readonly kind: 'STOPPED' }
  | { readonly kind: 'REFUSED'; readonly problem: FileProblem | null };

const problems = new Map<string, FileProblem>([
  ['FILE_TOO_LARGE', 'TOO_LARGE'],
  ['FILE_TYPE_REFUSED', 'WRONG_TYPE'],
]);

function refused(errors: readonly { readonly code: UserErrorCode }[]): UploadResult | null {
  const [first] = errors;
  if (first === undefined) return null;
  if (first.code === 'UPLOAD_INCOMPLETE') return { kind: 'STOPPED' };
  return { kind: 'REFUSED', problem: problems.get(first.code) ?? null };
}

function unsent(sent: Exclude<SendResult, { kind: 'SENT' }>): UploadResult {
  if (sent.kind === 'REFUSED') return { kind: 'REFUSED', problem: problems.get(sent.code) ?? null };
  return { kind: sent.kind === 'CANCELLED' ? 'CANCELLED' : 'STOPPED' };
}

/** Attaches a file to a task or case: asks for an address, sends the bytes, confirms. Resolves in every case. */
export function useUploadFile(place: UploadPlace): (sending: Sending) => Promise<UploadResult> {
  const { send } = usePortal();

  const upload = async ({ file, signal, onProgress }: Sending): Promise<UploadResult> => {
    const about = {
      fileName: file.name,
      size: file.size,
      contentType: file.type,
      idempotencyKey: newIdempotencyKey(),
    };
    const { uploadId, url, userErrors } =
      'taskId' in place
        ? (await send(RequestUploadDocument, { input: { ...about, ...place } })).requestUpload
        : (await send(RequestCaseUploadDocument, { input: { ...about, ...place } })).requestCaseUpload;
    if (uploadId === null || url === null) return refused(userErrors) ?? { kind: 'STOPPED' };
    const sent = await sendBytes({ url, file, onProgress, signal });
    if (sent.kind !== 'SENT') return unsent(sent);
    const { confirmUpload } = await send(ConfirmUploadDocument, {
      input: { uploadId, idempotencyKey: newIdempotencyKey() },
    });
    return refused(confirmUpload.userErrors) ?? { kind: 'DONE' };
  };

  return (sending) => upload(sending).catch((): UploadResult => ({ kind: 'STOPPED' }));
}
