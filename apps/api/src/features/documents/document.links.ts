import type { Session } from '../../graphql/session.ts';
import type { LinkState } from '../../platform/files/signed-links.ts';

type Signer = Pick<Session, 'viewer' | 'clock' | 'links'>;

const uploadMinutes = 15;
const downloadMinutes = 5;

/** Where this viewer puts exactly this many bytes within 15 minutes, below the address of their door. */
export function uploadUrl(
  session: Signer,
  upload: { readonly uploadId: string; readonly size: number },
): string {
  const { uploadId, size } = upload;
  return `/uploads/${uploadId}?${session.links.sign(ofUpload(session, uploadId, size), after(session, uploadMinutes))}`;
}

/** Whether the query of an upload's address was made for this viewer and size. */
export function checkUploadUrl(
  session: Signer,
  upload: { readonly id: string; readonly size: number },
  query: string,
): LinkState {
  return session.links.check(ofUpload(session, upload.id, upload.size), query, session.clock.now());
}

/** Where this viewer saves the file within 5 minutes, below the address of their door. */
export function downloadUrl(session: Signer, attachmentId: string): string {
  const about = ofDownload(session, attachmentId);
  return `/files/${attachmentId}?${session.links.sign(about, after(session, downloadMinutes))}`;
}

/** Whether the query of a file's address was made for this viewer. */
export function checkDownloadUrl(session: Signer, attachmentId: string, query: string): LinkState {
  return session.links.check(ofDownload(session, attachmentId), query, session.clock.now());
}

function ofUpload({ viewer }: Signer, uploadId: string, size: number): readonly string[] {
  return ['upload', uploadId, viewer.id, String(size)];
}

/** Saving is the only way to get at a file; showing it in a page would be another link. */
function ofDownload({ viewer }: Signer, attachmentId: string): readonly string[] {
  return ['download', 'attachment', attachmentId, viewer.id];
}

function after({ clock }: Signer, minutes: number): Date {
  return new Date(clock.now().getTime() + minutes * 60_000);
}
