import { limits } from '@docket/domain';

import type { Transaction } from '../../platform/database/database.ts';
import {
  insertClients,
  insertDepartment,
  insertMembers,
  insertPeople,
  knownLinks,
  knownMembers,
} from './import-directory.statements.ts';
import type { Needs, Standing } from './import.needs.ts';
import { serviceNow } from './import-run.service.ts';

/** A person the import acts as, with the departments they belong to and dispatch for. */
export type ImportedPerson = {
  readonly id: string;
  readonly name: string;
  readonly departmentIds: ReadonlySet<string>;
  readonly managedDepartmentIds: ReadonlySet<string>;
};

type Entry = { id: string; name: string; departmentIds: Set<string>; managedDepartmentIds: Set<string> };

export type DirectoryOptions = {
  readonly runId: string;
  readonly newId: () => string;
  readonly now: () => Date;
};

/**
 * The people, departments and clients that external names stand for; made on first need, in the transaction of the
 * batch that needs them. What a batch made is forgotten again when its transaction is rolled back.
 */
export class ImportDirectory {
  readonly #options: DirectoryOptions;
  readonly #people = new Map<string, Entry>();
  readonly #departments = new Map<string, string>();
  readonly #clients = new Map<string, string>();
  #undo: (() => void)[] = [];
  #turn: Promise<void> = Promise.resolve();

  constructor(options: DirectoryOptions) {
    this.#options = options;
  }

  /** Reads what earlier imports made. */
  async load(db: Pick<Transaction, 'rows'>): Promise<void> {
    const byId = new Map<string, Entry>();
    for (const row of await db.rows<{ externalRef: string; id: string }>(knownLinks, [serviceNow])) {
      const { kind, name } = parsed(row.externalRef);
      if (kind === 'department') this.#departments.set(name, row.id);
      if (kind === 'client') this.#clients.set(name, row.id);
      if (kind !== 'person') continue;
      const entry = entryOf(row.id, name);
      byId.set(row.id, entry);
      this.#people.set(name, entry);
    }
    type Member = { readonly personId: string; readonly departmentId: string; readonly isManager: boolean };
    for (const member of await db.rows<Member>(knownMembers, [serviceNow])) {
      const entry = byId.get(member.personId);
      entry?.departmentIds.add(member.departmentId);
      if (member.isManager) entry?.managedDepartmentIds.add(member.departmentId);
    }
  }

  /** Begins a transaction's work, forgetting what a rolled-back attempt had made. */
  begin(): void {
    for (const forget of this.#undo.toReversed()) forget();
    this.#undo = [];
  }

  /** Keeps what the transaction made. */
  keep(): void {
    this.#undo = [];
  }

  /** Makes everything a batch will need with a handful of statements, instead of one by one later. */
  prepare(db: Transaction, { people, departments, clients, standings }: Needs): Promise<void> {
    return this.#inTurn(async () => {
      await this.#makePeople(db, people);
      for (const name of departments) await this.#makeDepartment(db, name);
      await this.#makeClients(db, clients);
      await this.#makeMembers(db, standings);
    });
  }

  /** Whether the import has to do with the department of this name. */
  knows(department: string): boolean {
    return this.#departments.has(department);
  }

  async person(db: Transaction, name: string): Promise<ImportedPerson> {
    if (!this.#people.has(name)) await this.#inTurn(() => this.#makePeople(db, [name]));
    return this.#entry(name);
  }

  async department(db: Transaction, name: string): Promise<string> {
    return this.#departments.get(name) ?? this.#inTurn(() => this.#makeDepartment(db, name));
  }

  async client(db: Transaction, name: string): Promise<string> {
    if (!this.#clients.has(name)) await this.#inTurn(() => this.#makeClients(db, [name]));
    const id = this.#clients.get(name);
    if (id === undefined) throw new Error(`No account code is free for ${name}.`);
    return id;
  }

  /** The person as a member of the department, or as one who dispatches for it. */
  async member(db: Transaction, standing: Standing): Promise<ImportedPerson> {
    if (!this.#stands(standing)) await this.#inTurn(() => this.#makeMembers(db, [standing]));
    return this.#entry(standing.person);
  }

  #stands({ person, department, manages }: Standing): boolean {
    const departmentId = this.#departments.get(department);
    const entry = this.#people.get(person);
    if (departmentId === undefined || entry === undefined) return false;
    return (manages ? entry.managedDepartmentIds : entry.departmentIds).has(departmentId);
  }

  /** Incidents of a batch are replayed side by side: whoever makes something does it alone, so that it is made once. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#turn.then(work);
    this.#turn = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  }

  async #makeDepartment(db: Transaction, name: string): Promise<string> {
    const known = this.#departments.get(name);
    if (known !== undefined) return known;
    const values = [...this.#run(), this.#options.newId(), shown(name), ref('department', name)];
    const [row] = await db.rows<{ id: string }>(insertDepartment, values);
    if (row === undefined) throw new Error(`The department ${name} was not made.`);
    this.#remember(this.#departments, name, row.id);
    return row.id;
  }

  async #makePeople(db: Transaction, names: readonly string[]): Promise<void> {
    const fresh = [...new Set(names)].filter((name) => !this.#people.has(name));
    if (fresh.length === 0) return;
    const entries = fresh.map((name) => entryOf(this.#options.newId(), shown(name)));
    const ids = entries.map(({ id }) => id);
    const links = fresh.map((name) => ref('person', name));
    await db.rows(insertPeople, [...this.#run(), ids, entries.map(({ name }) => name), links]);
    for (const [index, entry] of entries.entries()) this.#remember(this.#people, fresh[index] ?? '', entry);
  }

  /** Tries each client's account code, and for those whose code is taken the next one. */
  async #makeClients(db: Transaction, names: readonly string[]): Promise<void> {
    let left = [...new Set(names)].filter((name) => !this.#clients.has(name));
    for (let attempt = 0; left.length > 0 && attempt < codeSuffixes.length; attempt += 1) {
      const ids = left.map(() => this.#options.newId());
      const codes = left.map((name) => `${accountCode(name)}${codeSuffixes[attempt] ?? ''}`);
      const links = left.map((name) => ref('client', name));
      const values = [...this.#run(), ids, left.map(shown), codes, links];
      const made = new Set((await db.rows<{ id: string }>(insertClients, values)).map(({ id }) => id));
      for (const [index, id] of ids.entries()) {
        if (made.has(id)) this.#remember(this.#clients, left[index] ?? '', id);
      }
      left = left.filter((name) => !this.#clients.has(name));
    }
  }

  async #makeMembers(db: Transaction, standings: readonly Standing[]): Promise<void> {
    await this.#makePeople(
      db,
      standings.map(({ person }) => person),
    );
    const fresh = new Map<string, { departmentId: string; entry: Entry; manages: boolean }>();
    for (const { person, department, manages } of standings) {
      const departmentId = await this.#makeDepartment(db, department);
      const entry = this.#entry(person);
      const has = manages ? entry.managedDepartmentIds : entry.departmentIds;
      const key = `member:${departmentId}:${entry.id}`;
      if (has.has(departmentId)) continue;
      fresh.set(key, { departmentId, entry, manages: manages || fresh.get(key)?.manages === true });
    }
    if (fresh.size === 0) return;
    const rows = [...fresh.values()];
    await db.rows(insertMembers, [
      ...this.#run(),
      rows.map(({ departmentId }) => departmentId),
      rows.map(({ entry }) => entry.id),
      rows.map(({ manages }) => manages),
      [...fresh].map(([key, { departmentId, entry }]) =>
        entry.departmentIds.has(departmentId) ? null : key,
      ),
    ]);
    for (const { departmentId, entry, manages } of rows) {
      this.#add(entry.departmentIds, departmentId);
      if (manages) this.#add(entry.managedDepartmentIds, departmentId);
    }
  }

  #entry(name: string): Entry {
    const entry = this.#people.get(name);
    if (entry === undefined) throw new Error(`${name} was not made.`);
    return entry;
  }

  #run(): readonly unknown[] {
    return [serviceNow, this.#options.runId, this.#options.now()];
  }

  #remember<Value>(map: Map<string, Value>, name: string, value: Value): void {
    map.set(name, value);
    this.#undo.push(() => map.delete(name));
  }

  #add(set: Set<string>, value: string): void {
    if (set.has(value)) return;
    set.add(value);
    this.#undo.push(() => set.delete(value));
  }
}

function ref(kind: 'person' | 'department' | 'client', name: string): string {
  return `${kind}:${name.slice(0, 140)}`;
}

function parsed(externalRef: string): { readonly kind: string; readonly name: string } {
  const colon = externalRef.indexOf(':');
  return { kind: externalRef.slice(0, colon), name: externalRef.slice(colon + 1) };
}

function entryOf(id: string, name: string): Entry {
  return { id, name, departmentIds: new Set(), managedDepartmentIds: new Set() };
}

function shown(name: string): string {
  return name.slice(0, limits.personName);
}

const codeSuffixes = ['', 'A', 'B', 'C', 'D', 'E', 'F', 'G'] as const;

/** `SN` and the digits of the name, or its letters. */
function accountCode(name: string): string {
  const digits = name.replace(/\D/g, '').slice(-8);
  const letters = name
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, 8);
  return `SN${digits === '' ? letters : digits}`;
}
