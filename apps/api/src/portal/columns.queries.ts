/** A person by id as JSON, with what a client may know of them. */
export function personJson(id: string): string {
  return `(SELECT json_build_object('id', p.id, 'name', p.name, 'kind', p.kind) FROM person p WHERE p.id = ${id})`;
}

/** The columns of a case `c`, whose statuses are two for clients, with whether one of its tasks waits for the client. */
export const caseColumns = `c.id, c.number, c.title,
  CASE WHEN c.status IN ('CLOSED', 'CANCELLED') THEN 'CLOSED' ELSE 'OPEN' END AS status, c.created_at AS "createdAt", c.updated_at AS "updatedAt",
  ${personJson('c.owner_id')} AS contact,
  EXISTS (SELECT FROM task w JOIN person h ON h.id = w.assignee_id AND h.kind = 'CLIENT_CONTACT'
    WHERE w.case_id = c.id AND w.status IN ('NEW', 'IN_PROGRESS', 'WAITING', 'REOPENED')) AS "waitsForClient"`;
