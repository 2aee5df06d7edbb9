/** Somebody who can sign in to the demo. */
export interface DemoPerson {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly door: 'staff' | 'portal';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function textOf(login: Readonly<Record<string, unknown>>, key: string): string {
  const text = login[key];
  if (typeof text !== 'string') throw new Error(`A demo login has no ${key}.`);
  return text;
}

/** Reads what `docket demo logins --json` printed. */
export function demoPeople(printed: string): readonly DemoPerson[] {
  const logins: unknown = JSON.parse(printed);
  if (!Array.isArray(logins)) throw new Error('The demo logins are no list.');
  return logins.filter(isRecord).map((login) => ({
    name: textOf(login, 'name'),
    email: textOf(login, 'email'),
    password: textOf(login, 'password'),
    door: /portal|client/iu.test(textOf(login, 'door')) ? 'portal' : 'staff',
  }));
}
