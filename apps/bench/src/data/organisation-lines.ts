import { copyLine } from './copying.ts';
import { idOf } from './ids.ts';
import { isManager, type Organisation, type Person } from './organisation.ts';
import { firstDay } from './scale.ts';

/** A table to be filled in one go. */
export type Filling = {
  readonly table: string;
  readonly columns: readonly string[];
  readonly lines: string;
};

const since = new Date(firstDay).toISOString();

/** Everything tasks refer to, as lines of COPY; cases and counters say how many tasks they have had. */
export function organisationLines(
  organisation: Organisation,
  counters: ReadonlyMap<string, number>,
): readonly Filling[] {
  return [
    departments(organisation),
    clients(organisation),
    people(organisation),
    members(organisation),
    cases(organisation),
    filling('counter', ['name', 'value'], [...counters]),
  ];
}

function departments({ departments: all }: Organisation): Filling {
  const rows = all.map(({ id, name }) => [id, name, since, since]);
  return filling('department', ['id', 'name', 'created_at', 'updated_at'], rows);
}

function clients({ clients: all }: Organisation): Filling {
  const columns = ['id', 'kind', 'name', 'account_code', 'created_at', 'updated_at'];
  return filling(
    'client',
    columns,
    all.map(({ id, name, accountCode }) => [id, 'ORGANISATION', name, accountCode, since, since]),
  );
}

function people({ people: all, clients: companies }: Organisation): Filling {
  const columns = ['id', 'kind', 'role', 'name', 'email', 'client_id', 'created_at', 'updated_at'];
  const rows = all.map((person) => {
    const client = person.role === 'CLIENT' ? (companies[person.home]?.id ?? null) : null;
    const kind = client === null ? 'STAFF' : 'CLIENT_CONTACT';
    return [person.id, kind, person.role, person.name, person.email, client, since, since];
  });
  return filling('person', columns, rows);
}

function members({ people: all, scale }: Organisation): Filling {
  const columns = ['department_id', 'person_id', 'is_manager', 'created_at'];
  const rows = all
    .slice(0, scale.people)
    .map((person: Person, number) => [
      idOf('department', person.home, firstDay),
      person.id,
      isManager(number, scale),
      since,
    ]);
  return filling('department_member', columns, rows);
}

function cases({ cases: all, clients: companies, people: staff }: Organisation): Filling {
  const columns =
    `id number title status client_id owner_id task_sequence created_at updated_at closed_at last_activity_at`.split(
      ' ',
    );
  const rows = all.map((file, number) => {
    const at = new Date(file.createdAt).toISOString();
    const client = file.client === null ? null : (companies[file.client]?.id ?? null);
    const owner = staff[file.owner]?.id ?? null;
    const [status, closed] = file.open ? ['OPEN', null] : ['CLOSED', at];
    return [file.id, `CASE-${number + 1}`, file.title, status, client, owner, file.tasks, at, at, closed, at];
  });
  return filling('case_file', columns, rows);
}

function filling(
  table: string,
  columns: readonly string[],
  rows: readonly (readonly (string | number | boolean | null)[])[],
): Filling {
  return { table, columns, lines: rows.map((row) => copyLine(row)).join('') };
}
