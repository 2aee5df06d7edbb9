import {
  ClockContext,
  createDocketClient,
  type DocketClient,
  SessionProvider,
  type SessionUser,
} from '@docket/client';
import { jest } from '@jest/globals';
import { DocketThemeProvider, StatusLineProvider } from '@docket/ui';
import { configure, render, type RenderResult } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import type { ReactElement, ReactNode } from 'react';
import { MemoryRouter, useLocation } from 'react-router-dom';
import { createMockApi, type MockApi, type MockDoor } from './mockApi.ts';
import type { Mocks } from './mockResolvers.ts';

// A machine that runs everything at once is slow: waiting longer costs nothing where the answer comes.
jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 8_000 });

export interface RenderOptions {
  readonly door?: MockDoor;
  /** What the test is about; everything else is made up from the schema. */
  readonly mocks?: Mocks;
  /** Address the page is opened at. */
  readonly at?: string;
  /** The present instant; Friday 14 November 2025, 10:00 UTC unless said otherwise. */
  readonly now?: string;
  /** `null` renders for somebody who is not signed in. */
  readonly viewer?: SessionUser | null;
  /** Answers of `/api/auth/*`; by default every call succeeds for `viewer`. */
  readonly fetch?: typeof globalThis.fetch;
  /** Stands for loading the page anew. */
  readonly reload?: () => void;
  /** Runs before the first render: hold or fail an operation here. */
  readonly prepare?: (api: MockApi) => void;
}

export interface Rendered extends RenderResult {
  readonly api: MockApi;
  readonly docket: DocketClient;
  readonly user: UserEvent;
  /** Path and query of the page now. */
  readonly address: () => string;
}

const ana: SessionUser = { id: 'Person-1', name: 'Ana Ruiz', email: 'ana@example.test' };

const doNothing = () => undefined;

function answeringAs(viewer: SessionUser | null): typeof globalThis.fetch {
  const body = viewer === null ? null : { user: viewer };
  return () => Promise.resolve(Response.json(body));
}

/** Renders below everything an app's pages stand under: client, session, router, theme, clock, status line. */
export function renderWithApollo(ui: ReactElement, options: RenderOptions = {}): Rendered {
  const { door = 'staff', mocks = {}, at = '/', viewer = ana, reload = doNothing, prepare } = options;
  const instant = new Date(options.now ?? '2025-11-14T10:00:00Z');
  const clock = { now: () => instant, timeZone: 'UTC' };
  const api = createMockApi(door, mocks);
  prepare?.(api);
  const fetch = options.fetch ?? answeringAs(viewer);
  const docket = createDocketClient({ door, link: api.link, fetch, now: clock.now, reload });
  docket.session.state.set(viewer === null ? { kind: 'SIGNED_OUT' } : { kind: 'SIGNED_IN', user: viewer });
  let address = at;
  const Address = () => {
    const { pathname, search, hash } = useLocation();
    address = pathname + search + hash;
    return null;
  };
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <ClockContext value={clock}>
      <SessionProvider docket={docket}>
        <DocketThemeProvider env="test" scale={door}>
          <MemoryRouter initialEntries={[at]}>
            <StatusLineProvider>{children}</StatusLineProvider>
            <Address />
          </MemoryRouter>
        </DocketThemeProvider>
      </SessionProvider>
    </ClockContext>
  );
  const result = render(ui, { wrapper });
  return { ...result, api, docket, user: userEvent.setup({ delay: null }), address: () => address };
}
