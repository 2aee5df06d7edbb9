import type { ActorFacts, PermissionName, PersonKind } from '@docket/domain';

import type { Clock } from '../platform/clock/clock.ts';
import type { Database, Transaction } from '../platform/database/database.ts';
import type { LinkSigner } from '../platform/files/signed-links.ts';
import type { Live } from '../platform/live/live.ts';
import type { Log } from '../platform/logging/logger.ts';

/** Who is asking: read once per request, never from the request itself. */
export type Viewer = ActorFacts & {
  readonly name: string;
  readonly kind: PersonKind;
  /** The key of their role; null for Docket itself. */
  readonly role: string | null;
  /** The client a contact belongs to; null for everybody else. */
  readonly clientId: string | null;
  readonly timeZone: string;
  /** Role permissions, narrowed by the scopes of a token where one is used. */
  readonly permissions: ReadonlySet<PermissionName>;
  /** The session of a browser; null for a token, a job and the command line. */
  readonly sessionId: string | null;
  /** Who looks at Docket as this person and so may change nothing; null for the person themselves. */
  readonly viewedBy: { readonly id: string; readonly name: string } | null;
};

/** What the operator chose and services need to know. */
export type Settings = {
  readonly undoWindowSeconds: number;
  /** Public addresses without a trailing slash, for links in mails and downloads. */
  readonly staffUrl: string;
  readonly portalUrl: string;
};

/** The signals of committed changes, from every process. */
export type LiveSource = Pick<Live, 'signals'>;

/** The hooks of plugins, by the task type they belong to (F111). */
export type HookSource = {
  /** The types whose tasks may set variables of their case: it is locked before them. */
  readonly settingVariables: readonly string[];
  /** What a hook answers, as JSON text; null where the type has none. Throws when it fails or takes too long. */
  readonly ask: (typeKey: string, hook: string, context: object) => Promise<unknown>;
};

/** The first parameter of every service method and query. */
export type Session = {
  readonly viewer: Viewer;
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: Settings;
  /** What changes while a subscription is open. */
  readonly live: LiveSource;
  /** Signs addresses of files, and knows them again. */
  readonly links: LinkSigner;
  /** What plugins have to say about tasks. */
  readonly hooks: HookSource;
  /** A fresh UUIDv7. */
  readonly newId: () => string;
  /** Runs `work` in one transaction; jobs and live events leave with its commit, nothing leaves without. */
  readonly transaction: <Result>(work: (session: WriteSession) => Promise<Result>) => Promise<Result>;
};

/** A session whose database is an open transaction: what every writing service method demands. */
export type WriteSession = Omit<Session, 'db' | 'transaction'> & { readonly db: Transaction };
