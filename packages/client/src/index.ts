export { createDocketClient, type DocketClient, type Door } from './apollo/createDocketClient.ts';
export { useMorePages, type MorePages, type PageEnd } from './apollo/useMorePages.ts';
export { createConnection, type Connection, type ConnectionState } from './connection/connection.ts';
export { useConnection, useRefetchAfterGap } from './connection/useConnection.ts';
export { createDraftStore, type DraftStore } from './drafts/draftStore.ts';
export { useDraft } from './drafts/useDraft.ts';
export { useStoredDraft, type Draft } from './drafts/useStoredDraft.ts';
export { ErrorBoundary, type CaughtFailure } from './failures/ErrorBoundary.tsx';
export { failureOf, type Failure, type FailureKind } from './failures/failure.ts';
export { useLive } from './live/useLive.ts';
export { createRelease, operationUnknown, type Release } from './release/release.ts';
export { useRelease, type ReleaseState } from './release/useRelease.ts';
export { useDocket } from './session/DocketContext.ts';
export {
  createSession,
  type Credentials,
  type Session,
  type SessionState,
  type SessionUser,
  type SignInFailure,
} from './session/session.ts';
export { recallUser } from './session/recallUser.ts';
export { SessionProvider } from './session/SessionProvider.tsx';
export { useSession, type SessionApi } from './session/useSession.ts';
export { ClockContext, systemClock, useClock, useToday, type Clock } from './shared/clock.ts';
export { newIdempotencyKey } from './shared/idempotency.ts';
export { createStore, type Store } from './shared/store.ts';
export { useStore } from './shared/useStore.ts';
export { sendBytes, type SendResult } from './uploads/sendBytes.ts';
export {
  uploadFile,
  type UploadRequest,
  type UploadResult,
  type UploadSubject,
} from './uploads/uploadFile.ts';
export { useUploads, type UploadRow, type Uploads } from './uploads/useUploads.ts';
