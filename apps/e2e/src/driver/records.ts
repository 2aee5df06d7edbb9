import type { Cookie } from 'playwright-core';

import { Api } from './api.ts';
import type { DemoPerson } from './people.ts';
import { at, listAt, numberAt, textAt } from './shape.ts';

/** A task as tests need it. */
export interface TaskRecord {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly version: number;
}

/** A new task by names; what is left out is not set. */
export interface NewTask {
  readonly title: string;
  readonly assignee?: string;
  readonly department?: string;
  readonly client?: string;
  readonly shown?: boolean;
  readonly priority?: 'LOW' | 'NORMAL' | 'HIGH' | 'URGENT';
}

interface Directory {
  readonly people: ReadonlyMap<string, string>;
  readonly departments: ReadonlyMap<string, string>;
  readonly clients: ReadonlyMap<string, string>;
}

const directoryQuery = `query Directory {
  departments { id name }
  people(first: 100) { nodes { id name } }
  clients(first: 50) { nodes { id name contacts { id name } } }
}`;

const taskFields = 'task { id number title version } userErrors { message }';

let made = 0;

/** Puts tasks on the stage of a test, over the API and as the people of the demo. */
export class Records {
  readonly #urls: Readonly<Record<DemoPerson['door'], string>>;
  readonly #person: (name: string) => DemoPerson;
  readonly #sessions = new Map<string, Promise<Api>>();
  #directory: Promise<Directory> | undefined;

  constructor(staff: string, portal: string, person: (name: string) => DemoPerson) {
    this.#urls = { staff, portal };
    this.#person = person;
  }

  async cookiesOf(person: DemoPerson): Promise<Pick<Cookie, 'name' | 'value'>[]> {
    const api = await this.as(person.name);
    return [...api.cookies()];
  }

  /** The session of a person, opened once. */
  as(name: string): Promise<Api> {
    const known = this.#sessions.get(name);
    if (known !== undefined) return known;
    const open = async (): Promise<Api> => {
      const person = this.#person(name);
      const api = new Api(this.#urls[person.door], person);
      await api.signIn();
      return api;
    };
    const session = open();
    this.#sessions.set(name, session);
    return session;
  }

  /** A task with a title that no other has, due in a week and created by this person. */
  async task(creator: string, wanted: NewTask): Promise<TaskRecord> {
    const { people, departments, clients } = await this.#names();
    made += 1;
    const input = {
      title: `${wanted.title} ${made}`,
      dueOn: new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10),
      ...(wanted.assignee !== undefined && { assigneeId: idOf(people, wanted.assignee) }),
      ...(wanted.department !== undefined && { departmentId: idOf(departments, wanted.department) }),
      ...(wanted.client !== undefined && { clientId: idOf(clients, wanted.client) }),
      ...(wanted.priority !== undefined && { priority: wanted.priority }),
      audience: wanted.shown === true ? 'CLIENT' : 'INTERNAL',
    };
    return this.#write(creator, 'createTask', 'CreateTaskInput', input);
  }

  /** Performs a mutation that answers a task; `names` are turned into ids. */
  async move(by: string, mutation: string, task: TaskRecord, more: Moved = {}): Promise<TaskRecord> {
    const { people, departments } = await this.#names();
    const input = {
      taskId: task.id,
      expectedVersion: await this.#version(by, task),
      ...(more.comment !== undefined && { comment: more.comment }),
      ...(more.department !== undefined && { departmentId: idOf(departments, more.department) }),
      ...(more.person !== undefined && { personId: idOf(people, more.person) }),
    };
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    return this.#write(by, mutation, type, input);
  }

  /** The status that the API says the task has. */
  async status(by: string, task: TaskRecord): Promise<string> {
    const api = await this.as(by);
    const query = 'query Status($id: ID!) { task(id: $id) { status } }';
    return api.ask(query, { id: task.id }, (data) => textAt(data, 'task.status'));
  }

  /** The number of the demo's task with this title. */
  async numberOf(by: string, title: string): Promise<string> {
    const api = await this.as(by);
    const query = `query Find($text: String!) {
      tasks(tab: ALL, filter: { text: $text, includeCompleted: true }, first: 5) { nodes { number title } }
    }`;
    return api.ask(query, { text: title }, (data) => {
      const found = listAt(data, 'tasks.nodes').find((task) => textAt(task, 'title') === title);
      return textAt(found, 'number');
    });
  }

  /** The number of the demo's case with this title. */
  async caseNumberOf(by: string, title: string): Promise<string> {
    const api = await this.as(by);
    const query =
      'query Case($text: String!) { cases(filter: { text: $text }, first: 1) { nodes { number } } }';
    return api.ask(query, { text: title }, (data) => textAt(listAt(data, 'cases.nodes')[0], 'number'));
  }

  /** The id of somebody or some client of the demo. */
  async idOf(kind: 'people' | 'clients', name: string): Promise<string> {
    return idOf((await this.#names())[kind], name);
  }

  async departmentId(name: string): Promise<string> {
    return idOf((await this.#names()).departments, name);
  }

  async #version(by: string, task: TaskRecord): Promise<number> {
    const api = await this.as(by);
    const query = 'query Version($id: ID!) { task(id: $id) { version } }';
    return api.ask(query, { id: task.id }, (data) => numberAt(data, 'task.version'));
  }

  async #write(by: string, mutation: string, type: string, input: object): Promise<TaskRecord> {
    const api = await this.as(by);
    const text = `mutation Arrange($input: ${type}!) { ${mutation}(input: $input) { ${taskFields} } }`;
    return api.ask(text, { input }, (data) => {
      const errors = listAt(data, `${mutation}.userErrors`);
      if (errors.length > 0) throw new Error(`${mutation} was refused: ${JSON.stringify(errors)}`);
      const task = at(data, `${mutation}.task`);
      return {
        id: textAt(task, 'id'),
        number: textAt(task, 'number'),
        title: textAt(task, 'title'),
        version: numberAt(task, 'version'),
      };
    });
  }

  #names(): Promise<Directory> {
    this.#directory ??= this.as('Amira Holt').then((api) => api.ask(directoryQuery, {}, readDirectory));
    return this.#directory;
  }
}

interface Moved {
  readonly comment?: string;
  readonly department?: string;
  readonly person?: string;
}

function readDirectory(data: unknown): Directory {
  const clients = listAt(data, 'clients.nodes');
  const contacts = clients.flatMap((client) => listAt(client, 'contacts'));
  return {
    people: byName([...listAt(data, 'people.nodes'), ...contacts]),
    departments: byName(listAt(data, 'departments')),
    clients: byName(clients),
  };
}

function byName(rows: readonly unknown[]): ReadonlyMap<string, string> {
  return new Map(rows.map((row) => [textAt(row, 'name'), textAt(row, 'id')]));
}

function idOf(names: ReadonlyMap<string, string>, name: string): string {
  const id = names.get(name);
  if (id === undefined) throw new Error(`The demo has no ${name}.`);
  return id;
}
