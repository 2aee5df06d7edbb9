import {
  ClockContext,
  createConnection,
  createDraftStore,
  createRelease,
  createSession,
  type DraftStore,
} from '@docket/client';
import { jest } from '@jest/globals';
import { configure, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { App } from '../app/App.tsx';
import type { Portal } from '../shared/api/portal.ts';
import { createSend } from '../shared/api/send.ts';
import { memoryHistory } from '../shared/router/history.ts';
import { createPortalServer, type PortalServer } from './portalServer.ts';
import type { PortalWorld } from './portalWorld.ts';

// Pages are fetched when they are opened, and a busy machine takes its time over that.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);

export interface RenderedPortal {
  readonly user: UserEvent;
  readonly server: PortalServer;
  /** Tells the page that something of the client's changed. */
  readonly hint: () => void;
  readonly container: HTMLElement;
  /** Leaves the page, as closing the browser does. */
  readonly close: () => void;
}

interface Options {
  readonly at: string;
  readonly world: PortalWorld;
  readonly signedIn?: boolean;
  readonly server?: PortalServer;
  /** What was written before on this device. */
  readonly drafts?: DraftStore;
  /** Stands for loading the page anew. */
  readonly reload?: () => void;
}

/** Drafts that live as long as the test. */
export function memoryDrafts(): DraftStore {
  const kept = new Map<string, string>();
  return createDraftStore({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  });
}

/** Opens the portal at an address, over a world, on 10 November 2025. */
export function renderPortal({
  at,
  world,
  signedIn = true,
  drafts = memoryDrafts(),
  reload = () => undefined,
  ...given
}: Options): RenderedPortal {
  const server = given.server ?? createPortalServer(world);
  if (!signedIn) server.signedIn = false;
  const { fetch } = server;
  const now = () => new Date(world.now);
  const connection = createConnection({ fetch, now, window });
  const session = createSession({ fetch, onUserChanged: () => undefined });
  const release = createRelease(reload);
  const listeners = new Set<() => void>();
  const portal: Portal = {
    connection,
    session,
    drafts,
    release,
    send: createSend({ fetch, connection, session, release }),
    live: (onHint) => {
      listeners.add(onHint);
      return () => listeners.delete(onHint);
    },
  };
  const { container, unmount } = render(
    <ClockContext value={{ now, timeZone: 'Europe/London' }}>
      <App portal={portal} history={memoryHistory(at)} />
    </ClockContext>,
  );
  return {
    user: userEvent.setup(),
    server,
    container,
    close: unmount,
    hint: () => {
      for (const listener of listeners) listener();
    },
  };
}
