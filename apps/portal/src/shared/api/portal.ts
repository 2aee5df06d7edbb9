import type { Connection, DraftStore, Release, Session } from '@docket/client';
import { createContext, useContext } from 'react';
import type { Live } from './live.ts';
import type { Send } from './send.ts';

/** Everything a page needs of the outside world; tests put their own in its place. */
export interface Portal {
  readonly send: Send;
  readonly live: Live;
  readonly session: Session;
  readonly connection: Connection;
  readonly release: Release;
  readonly drafts: DraftStore;
}

export const PortalContext = createContext<Portal | null>(null);

/** The portal of this page; only below `PortalContext`. */
export function usePortal(): Portal {
  const portal = useContext(PortalContext);
  if (portal === null) throw new Error('usePortal needs a PortalContext above it.');
  return portal;
}
