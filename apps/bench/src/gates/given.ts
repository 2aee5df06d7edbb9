import type { Payload, Variables } from './doors.ts';
import type { VisitorName, World } from './world.ts';

/** A task as the next step needs it; every step moves its version on by one. */
export type GivenTask = { readonly taskId: string; readonly expectedVersion: number };

let keys = 0;

/** A key that no other request of the run has. */
export function freshKey(): { readonly idempotencyKey: string } {
  keys += 1;
  return { idempotencyKey: `gate-${process.pid}-${keys}` };
}

/** A new task that the worker asked for and holds, unless told otherwise. */
export async function newTask(world: World, more: Variables = {}): Promise<GivenTask> {
  const { subjects, visitors } = world;
  const input = { title: 'Measured', dueOn: subjects.today, assigneeId: visitors.worker.id, ...more };
  return { taskId: idIn(await given(world, 'worker', 'CreateTask', input), 'task'), expectedVersion: 1 };
}

/** A new task that the contact holds and sees. */
export function contactsTask(world: World): Promise<GivenTask> {
  return newTask(world, { assigneeId: world.visitors.contact.id, audience: 'CLIENT' });
}

/** The task after its holder has carried out the operation. */
export async function after(
  world: World,
  as: VisitorName,
  operation: string,
  task: GivenTask,
): Promise<GivenTask> {
  await given(world, as, operation, task);
  return { ...task, expectedVersion: task.expectedVersion + 1 };
}

/** The entry that the start of a new task leaves, to be taken back. */
export async function startedEntry(world: World): Promise<Variables> {
  return { activityId: idIn(await given(world, 'worker', 'StartTask', await newTask(world)), 'activity') };
}

/** A new task that the worker has started. */
export async function started(world: World): Promise<GivenTask> {
  return after(world, 'worker', 'StartTask', await newTask(world));
}

/** A new task that the contact has started. */
export async function startedByContact(world: World): Promise<GivenTask> {
  return after(world, 'contact', 'StartTask', await contactsTask(world));
}

/** An access token of the worker. */
export async function token(world: World): Promise<Variables> {
  const made = await given(world, 'worker', 'CreateAccessToken', { name: 'Gate', scopes: ['TASKS_READ'] });
  return { tokenId: idIn(made, 'accessToken') };
}

const bytes = Buffer.from('A file of the gates.\n');

/** A file as it is announced; only the staff door asks who may see it. */
export function announced(as: VisitorName, taskId: string): Variables {
  const file = { taskId, fileName: 'gate.txt', contentType: 'text/plain', size: bytes.length };
  return as === 'contact' ? file : { ...file, audience: 'INTERNAL' };
}

/** A file whose bytes have arrived and which nobody has confirmed. */
export async function arrived(world: World, as: VisitorName): Promise<Variables> {
  const { taskId } = as === 'contact' ? await contactsTask(world) : await newTask(world);
  const { uploadId, url } = await given(world, as, 'RequestUpload', announced(as, taskId));
  const { cookie, door } = world.visitors[as];
  const headers = { cookie, 'x-docket': '1', 'content-type': 'text/plain' };
  const sent = await fetch(new URL(String(url), world.doors[door]), { method: 'PUT', headers, body: bytes });
  if (!sent.ok) throw new Error(`The bytes were refused with ${sent.status}: ${await sent.text()}`);
  return { uploadId };
}

/** The payload of an operation with this input and a key of its own; throws when it is refused. */
export async function given(
  world: World,
  as: VisitorName,
  operation: string,
  input: Variables,
): Promise<Payload> {
  const { data, problems } = await world.ask(as, operation, { input: { ...input, ...freshKey() } });
  const [payload] = Object.values(data);
  if (problems.length > 0 || payload === undefined || payload === null) {
    throw new Error(`${operation} was refused: ${JSON.stringify(problems)}`);
  }
  return payload;
}

/** The id of what a payload holds at a path; throws when there is nothing. */
export function idIn(payload: Payload, ...path: readonly string[]): string {
  const id = [...path, 'id'].reduce<unknown>(
    (value, field) => (typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined),
    payload,
  );
  if (typeof id !== 'string') throw new Error(`There is no ${path.join('.')} in ${JSON.stringify(payload)}.`);
  return id;
}
