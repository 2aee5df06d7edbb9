import { permissionsOfRole, standardWorkflow, type TaskStatus, type Workflow } from '@docket/domain';

import type { Viewer, WriteSession } from '../../graphql/session.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { createTask } from '../tasks/task-create.service.ts';
import { performAction } from '../tasks/task-perform.service.ts';
import type { TaskOutcome } from '../tasks/task-outcome.queries.ts';
import { updateTask } from '../tasks/task-update.service.ts';
import type { ImportDirectory, ImportedPerson } from './import-directory.service.ts';
import type { ImportContext } from './import.service.ts';
import type { IncidentEvent } from './servicenow/event.ts';
import type { Deed, DeedOutcome, Desk } from './servicenow/replay.ts';
import { creatorOf, departmentOf } from './servicenow/standing.ts';

export type DeskOptions = {
  readonly context: Pick<ImportContext, 'sessionAs'>;
  readonly db: Transaction;
  readonly directory: ImportDirectory;
  readonly runId: string;
  /** The incident's task and where it stands, when an earlier run made it. */
  readonly taskId: string | null;
  readonly status: TaskStatus | null;
  /** The name of the department it lies in. */
  readonly department: string | null;
};

const workflow: Workflow = standardWorkflow;
const permissions = new Set(permissionsOfRole.CASEWORKER);

/** Does deeds through the task service: the same rules, history and lists as for everybody, at the event's time. */
export class ImportDesk implements Desk {
  readonly #options: DeskOptions;
  #taskId: string | null;
  #status: TaskStatus;
  #department: string | null;

  constructor(options: DeskOptions) {
    this.#options = options;
    this.#taskId = options.taskId;
    this.#status = options.status ?? workflow.initial;
    this.#department = options.department;
  }

  get taskId(): string | null {
    return this.#taskId;
  }

  async perform(deed: Deed): Promise<DeedOutcome> {
    if (deed.kind === 'CREATE') return this.#create(deed);
    const taskId = this.#taskId;
    if (taskId === null) throw new Error(`Incident ${deed.event.incident} has no task to work on.`);
    const session = await this.#dispatcher(deed.event);
    const place = { taskId, expectedVersion: null, sourceRef: sourceOf(deed.event) };
    switch (deed.kind) {
      case 'EDIT':
        return this.#told(await updateTask(session, { ...place, edits: deed.text }));
      case 'FORWARD':
        return this.#forward(session, deed.event, place);
      case 'ACT': {
        const request = { action: deed.action, comment: deed.words };
        const outcome = await performAction(session, { ...place, request });
        if (outcome.ok) this.#status = workflow.actions[deed.action]?.to ?? this.#status;
        return this.#told(outcome);
      }
    }
  }

  async #create({ event, text }: Extract<Deed, { kind: 'CREATE' }>): Promise<DeedOutcome> {
    const { db, directory, runId } = this.#options;
    const departmentId = await directory.department(db, departmentOf(event));
    const creator = await directory.person(db, creatorOf(event));
    const outcome = await createTask(this.#session(creator, event), {
      ...text,
      dueOn: null,
      departmentId,
      assigneeId: await this.#holder(event),
      clientId: event.caller === null ? null : await directory.client(db, event.caller),
      importRunId: runId,
      sourceRef: sourceOf(event),
    });
    if (outcome.ok) {
      this.#taskId = outcome.value.taskId;
      this.#department = departmentOf(event);
    }
    return this.#told(outcome);
  }

  async #forward(
    session: WriteSession,
    event: IncidentEvent,
    place: { readonly taskId: string; readonly expectedVersion: null; readonly sourceRef: string },
  ): Promise<DeedOutcome> {
    const departmentId = await this.#options.directory.department(this.#options.db, departmentOf(event));
    const personId = await this.#holder(event);
    const outcome = await performAction(session, {
      ...place,
      request: { action: 'FORWARD', departmentId, personId },
    });
    if (outcome.ok) this.#department = departmentOf(event);
    return this.#told(outcome);
  }

  #told(outcome: TaskOutcome): DeedOutcome {
    return outcome.ok ? { ok: true, status: this.#status } : { ok: false, refusal: outcome.problem };
  }

  /** The person who holds the incident after the event, as a member of the department that does. */
  async #holder(event: IncidentEvent): Promise<string | null> {
    const { db, directory } = this.#options;
    if (event.assignedTo === null) return null;
    const standing = { person: event.assignedTo, department: departmentOf(event), manages: false };
    return (await directory.member(db, standing)).id;
  }

  /**
   * Whoever writes updates in a department's queue acts for it: the standing of a department manager. In a department
   * that people moved the task to, and that the import does not know, they have no standing and the workflow refuses.
   */
  async #dispatcher(event: IncidentEvent): Promise<WriteSession> {
    const { db, directory } = this.#options;
    const { updatedBy: person } = event;
    const department = this.#department;
    const actor =
      department === null || !directory.knows(department)
        ? await directory.person(db, person)
        : await directory.member(db, { person, department, manages: true });
    return this.#session(actor, event);
  }

  #session(person: ImportedPerson, event: IncidentEvent): WriteSession {
    const moment = new Date(event.at);
    return this.#options.context.sessionAs(viewerOf(person), this.#options.db, { now: () => moment });
  }
}

function viewerOf({ id, name, departmentIds, managedDepartmentIds }: ImportedPerson): Viewer {
  return {
    id,
    name,
    kind: 'STAFF',
    role: 'CASEWORKER',
    clientId: null,
    timeZone: 'UTC',
    administrator: false,
    departmentIds: [...departmentIds],
    managedDepartmentIds: [...managedDepartmentIds],
    permissions,
    sessionId: null,
    viewedBy: null,
  };
}

/** What the history names as the source of an entry. */
function sourceOf({ incident, modification }: IncidentEvent): string {
  return `servicenow:${incident}:${modification}`;
}
