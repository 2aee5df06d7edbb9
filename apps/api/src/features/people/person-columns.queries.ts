/** The columns of a person by the keys of `PersonView`. */
export const personColumns = {
  id: 'id',
  name: 'name',
  email: 'email',
  kind: 'kind',
  role: 'role',
  active: 'active',
  clientId: 'client_id',
} as const;

/** SQL of one person as JSON in the shape of `PersonView`; NULL where nobody has that id. */
export function personJson(id: string): string {
  const columns = Object.entries(personColumns).map(([key, column]) => `p.${column} AS "${key}"`);
  return `(SELECT row_to_json(x) FROM (SELECT ${columns.join(', ')} FROM person p WHERE p.id = ${id}) x)`;
}
