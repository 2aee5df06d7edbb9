import { type Attempt, failed, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { noteAudit } from '../activity/audit.service.ts';
import { hasRightsOf } from './person-rights.policy.ts';
import type { PersonDone } from './person-update.service.ts';
import { lockPerson } from './person.writes.ts';

const mark: Statement = {
  name: 'session-view-as',
  text: 'UPDATE session SET viewing_as_id = $2 WHERE id = $1 AND person_id = $3 RETURNING id',
};

/**
 * From now on this session sees Docket as somebody else does, and may change nothing. Refusals: NOT_FOUND, INVALID_INPUT
 * for oneself, PERSON_INACTIVE, BEYOND_OWN_RIGHTS, FORBIDDEN without a session of a browser.
 */
export async function startViewingAs(session: WriteSession, personId: string): Promise<Attempt<PersonDone>> {
  const { viewer } = session;
  if (personId === viewer.id) return failed(problems.invalid('personId', 'This is what you see already.'));
  const person = await lockPerson(session, personId);
  if (person?.kind !== 'STAFF') return failed(problems.notFound('personId'));
  if (!person.active) {
    return failed({
      code: 'PERSON_INACTIVE',
      field: 'personId',
      message: `${person.name} is no longer active.`,
      remedy: null,
    });
  }
  if (!hasRightsOf(viewer, person)) {
    return failed(problems.beyondOwnRights('personId', `${person.name} has rights that you do not have.`));
  }
  if (!(await marked(session, personId))) {
    return failed(problems.forbidden('personId', 'Sign in with a browser to look as somebody else.'));
  }
  await noteAudit(session, { kind: 'VIEW_STARTED', object: ['PERSON', personId] });
  return { ok: true, value: { personId } };
}

/** The session sees Docket as its own person again; doing it again changes nothing. */
export async function stopViewingAs(session: WriteSession): Promise<Attempt<PersonDone>> {
  const { viewer } = session;
  if (viewer.viewedBy === null) return { ok: true, value: { personId: viewer.id } };
  await marked(session, null);
  await noteAudit(session, { kind: 'VIEW_STOPPED', object: ['PERSON', viewer.id] });
  return { ok: true, value: { personId: viewer.viewedBy.id } };
}

async function marked({ db, viewer }: WriteSession, personId: string | null): Promise<boolean> {
  const owner = viewer.viewedBy?.id ?? viewer.id;
  const rows = viewer.sessionId === null ? [] : await db.rows(mark, [viewer.sessionId, personId, owner]);
  return rows.length > 0;
}
