import type { Records, TaskRecord } from './records.ts';
import { at, listAt, numberAt, textAt } from './shape.ts';

/** A case as tests need it. */
export interface CaseRecord {
  readonly id: string;
  readonly number: string;
  readonly title: string;
}

/** A new case by names; its type by its key. */
export interface NewCase {
  readonly type: string;
  readonly title: string;
  readonly client: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** A task of a case, with the rule that made it; null where a person did. */
export interface CaseTask extends TaskRecord {
  readonly status: string;
  readonly type: string;
  readonly rule: string | null;
}

/** One line of a case's history. */
export interface CaseEntry {
  readonly verb: string;
  readonly actor: string;
  readonly words: string | null;
  readonly audience: string;
}

/** A task to be asked for. */
interface Wanted {
  readonly type: string;
  readonly title: string;
  readonly person: string;
}

const over: readonly string[] = ['RESOLVED', 'CANCELLED'];

const taskFields = 'id number title version status type { label } origin { rule }';

let made = 0;

/** Puts cases on the stage of a test, over the API and as the people of the demo. */
export class Casework {
  readonly #records: Records;

  constructor(records: Records) {
    this.#records = records;
  }

  /** Raises a case with a title that no other has. */
  async raise(by: string, { type, title, client, variables = {} }: NewCase): Promise<CaseRecord> {
    made += 1;
    const clientId = await this.#records.idOf('clients', client);
    const input = { typeKey: type, title: `${title} ${made}`, clientId, variables };
    const text = `mutation Raise($input: CreateCaseInput!) {
      createCase(input: $input) { case { id number title } userErrors { message } }
    }`;
    const api = await this.#records.as(by);
    return api.ask(text, { input }, (data) => {
      const errors = listAt(data, 'createCase.userErrors');
      if (errors.length > 0) throw new Error(`createCase was refused: ${JSON.stringify(errors)}`);
      return recordOf(at(data, 'createCase.case'));
    });
  }

  /** The case with this title, as the person finds it. */
  async caseCalled(by: string, title: string): Promise<CaseRecord> {
    const api = await this.#records.as(by);
    const query =
      'query Case($text: String!) { cases(filter: { text: $text }, first: 1) { nodes { id number title } } }';
    return api.ask(query, { text: title }, (data) => recordOf(listAt(data, 'cases.nodes')[0]));
  }

  /** The case with this number. */
  async caseNumbered(by: string, number: string): Promise<CaseRecord> {
    const api = await this.#records.as(by);
    const query = 'query Numbered($number: String!) { case(number: $number) { id number title } }';
    return api.ask(query, { number }, (data) => recordOf(at(data, 'case')));
  }

  /** A task of a type in a case, given to a person by name. */
  async ask(by: string, { id: caseId }: CaseRecord, wanted: Wanted): Promise<TaskRecord> {
    const api = await this.#records.as(by);
    const assigneeId = await this.#records.idOf('people', wanted.person);
    const input = { caseId, typeKey: wanted.type, title: wanted.title, assigneeId };
    const text = `mutation Ask($input: CreateTaskInput!) {
      createTask(input: $input) { task { id number title version } userErrors { message } }
    }`;
    return api.ask(text, { input }, (data) => {
      const errors = listAt(data, 'createTask.userErrors');
      if (errors.length > 0) throw new Error(`createTask was refused: ${JSON.stringify(errors)}`);
      return { ...recordOf(at(data, 'createTask.task')), version: numberAt(data, 'createTask.task.version') };
    });
  }

  /** Does away with what is still to be done, deleting what nobody began, and closes the case. */
  async finish(by: string, file: CaseRecord, outcome: string): Promise<void> {
    const open = (await this.tasks(by, file)).filter(({ status }) => !over.includes(status));
    for (const { id: taskId, version: expectedVersion, status } of open) {
      const seen = { taskId, expectedVersion };
      if (status === 'NEW') await this.#write('Amira Holt', 'deleteTask', 'DeleteTaskInput', seen);
      else await this.#write('Amira Holt', 'cancel', 'CancelInput', { ...seen, comment: 'It is done.' });
    }
    const expectedVersion = await this.#version(by, file.id);
    const input = { caseId: file.id, expectedVersion, action: 'CLOSE', outcome };
    await this.#write(by, 'performCaseAction', 'PerformCaseActionInput', input);
  }

  /** What the API says about a case: its status, and its tasks in their order. */
  async standing(
    by: string,
    { id }: CaseRecord,
  ): Promise<{ readonly status: string; readonly tasks: readonly CaseTask[] }> {
    const api = await this.#records.as(by);
    const query = `query Standing($id: ID!) { case(id: $id) { status tasks(first: 50) { nodes { ${taskFields} } } } }`;
    return api.ask(query, { id }, (data) => ({
      status: textAt(data, 'case.status'),
      tasks: listAt(data, 'case.tasks.nodes').map(taskOf),
    }));
  }

  /** The tasks of a case in their order. */
  async tasks(by: string, file: CaseRecord): Promise<readonly CaseTask[]> {
    return (await this.standing(by, file)).tasks;
  }

  /** The task of a type, by what the type is called. */
  async taskOf(by: string, file: CaseRecord, type: string): Promise<CaseTask> {
    const found = (await this.tasks(by, file)).find((task) => task.type === type);
    if (found === undefined) throw new Error(`${file.number} has no task of the type ${type}.`);
    return found;
  }

  /** Moves a case to a stage, so that the rules of that stage make their tasks. */
  async reach(by: string, { id }: CaseRecord, stage: string): Promise<void> {
    const expectedVersion = await this.#version(by, id);
    await this.#write(by, 'moveCaseStage', 'MoveCaseStageInput', { caseId: id, expectedVersion, stage });
  }

  async #version(by: string, id: string): Promise<number> {
    const api = await this.#records.as(by);
    const query = 'query Version($id: ID!) { case(id: $id) { version } }';
    return api.ask(query, { id }, (data) => numberAt(data, 'case.version'));
  }

  async #write(by: string, mutation: string, type: string, input: object): Promise<void> {
    const api = await this.#records.as(by);
    const text = `mutation Arrange($input: ${type}!) { ${mutation}(input: $input) { userErrors { message } } }`;
    await api.ask(text, { input }, (data) => {
      const errors = listAt(data, `${mutation}.userErrors`);
      if (errors.length > 0) throw new Error(`${mutation} was refused: ${JSON.stringify(errors)}`);
    });
  }

  /** The history of a case with that of its tasks, newest first. */
  async history(by: string, { id }: CaseRecord): Promise<readonly CaseEntry[]> {
    const api = await this.#records.as(by);
    const query = `query History($id: ID!) {
      case(id: $id) { timeline(first: 50) { nodes { verb audience words note { body } actor { name } } } }
    }`;
    return api.ask(query, { id }, (data) => listAt(data, 'case.timeline.nodes').map(entryOf));
  }
}

function recordOf(file: unknown): CaseRecord {
  return { id: textAt(file, 'id'), number: textAt(file, 'number'), title: textAt(file, 'title') };
}

function taskOf(task: unknown): CaseTask {
  const [type, origin] = [at(task, 'type'), at(task, 'origin')];
  return {
    ...recordOf(task),
    version: numberAt(task, 'version'),
    status: textAt(task, 'status'),
    type: type === null ? '' : textAt(type, 'label'),
    rule: origin === null ? null : textAt(origin, 'rule'),
  };
}

function entryOf(entry: unknown): CaseEntry {
  const words = at(entry, 'words') ?? (at(entry, 'note') === null ? null : at(entry, 'note.body'));
  return {
    verb: textAt(entry, 'verb'),
    actor: textAt(entry, 'actor.name'),
    words: typeof words === 'string' ? words : null,
    audience: textAt(entry, 'audience'),
  };
}
