/** SQL of one person as JSON in the shape of `PersonView`; NULL where nobody has that id. */
export function personJson(id: string): string {
  return `(SELECT row_to_json(x) FROM (SELECT p.id, p.name, p.email, p.kind, p.role, p.active,
    p.client_id AS "clientId" FROM person p WHERE p.id = ${id}) x)`;
}
