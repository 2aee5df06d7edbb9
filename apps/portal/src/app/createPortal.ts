import { createConnection, createDraftStore, createRelease, createSession } from '@docket/client';
import { TasksChangedDocument } from '#gql';
import { createLive } from '../shared/api/live.ts';
import type { Portal } from '../shared/api/portal.ts';
import { createSend } from '../shared/api/send.ts';

function browserFetch(...request: Parameters<typeof globalThis.fetch>): Promise<Response> {
  return window.fetch(...request);
}

/** The portal door of the server this page came from; call once per page. */
export function createPortal(): Portal {
  const { protocol, host } = window.location;
  const connection = createConnection({ fetch: browserFetch, now: () => new Date(), window });
  const reload = () => window.location.reload();
  const session = createSession({ fetch: browserFetch, onUserChanged: reload });
  const release = createRelease(reload);
  return {
    connection,
    session,
    release,
    send: createSend({ fetch: browserFetch, connection, session, release }),
    live: createLive(
      `${protocol === 'https:' ? 'wss:' : 'ws:'}//${host}/graphql`,
      TasksChangedDocument,
      connection,
    ),
    drafts: createDraftStore({
      getItem: (key) => window.localStorage.getItem(key),
      setItem: (key, value) => window.localStorage.setItem(key, value),
      removeItem: (key) => window.localStorage.removeItem(key),
    }),
  };
}
