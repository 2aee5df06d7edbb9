import { isGiven } from '../../graphql/given.ts';
import type { Session } from '../../graphql/session.ts';
import { definitionAt, type StoredCaseType } from '../case-types/definitions.queries.ts';
import type { CaseView } from './case.entity.ts';

/** The version of its type that a case was opened with, from memory where it was read before; null for none. */
export async function typeOfCaseView(
  session: Pick<Session, 'db'>,
  { typeKey: key, typeVersion: version }: Pick<CaseView, 'typeKey' | 'typeVersion'>,
): Promise<StoredCaseType | null> {
  return isGiven(key) && isGiven(version) ? definitionAt(session, 'CASE_TYPE', { key, version }) : null;
}
