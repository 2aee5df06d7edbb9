import type { Viewer, WriteSession } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import type { LockedCaseFile } from './case-lock.service.ts';

const shown: Statement = {
  name: 'case-shown-to-clients',
  text: 'SELECT portal_case_shown($1::varchar, $2::integer) AS shown',
};

/** Whether somebody may ask for a case at all: staff with CASES_READ, and clients, who find their own alone. */
export function asksForCases({ kind, permissions }: Viewer): boolean {
  return kind === 'CLIENT_CONTACT' || permissions.has('CASES_READ');
}

/** Whether the viewer may know of a case: staff of every one, clients of theirs whose type is for clients (F89, B9). */
export async function seesCase(
  { viewer, db }: WriteSession,
  { state, typeKey, typeVersion }: LockedCaseFile,
): Promise<boolean> {
  if (viewer.kind !== 'CLIENT_CONTACT') return viewer.permissions.has('CASES_READ');
  if (viewer.clientId === null || state.clientId !== viewer.clientId) return false;
  const [row] = await db.rows<{ shown: boolean }>(shown, [typeKey, typeVersion]);
  return row?.shown === true;
}
