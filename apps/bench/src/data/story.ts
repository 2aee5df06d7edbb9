import type { ActivityVerb, Audience, TaskPriority, TaskReason, TaskStatus } from '@docket/domain';

import { contactOfClient, type Organisation } from './organisation.ts';
import { type Random, randomOf, skewed } from './random.ts';
import { dayLength, firstDay, lastDay } from './scale.ts';
import { remarkOf, titleOf } from './words.ts';

/** An entry of a task's history; people, departments and cases by their numbers. */
export type Entry = {
  readonly verb: ActivityVerb;
  readonly actor: number;
  readonly at: number;
  readonly fromStatus: TaskStatus | null;
  readonly toStatus: TaskStatus | null;
  readonly holders?: { readonly before: Holder; readonly after: Holder };
  readonly words: string | null;
};

/** Who has a task, and in which department it lies. */
export type Holder = { readonly person: number | null; readonly department: number };

/** A task with all that has happened to it. */
export type Story = {
  readonly number: number;
  readonly title: string;
  readonly description: string | null;
  readonly priority: TaskPriority;
  readonly audience: Audience;
  readonly creator: number;
  readonly caseNumber: number | null;
  readonly client: number | null;
  readonly createdAt: number;
  readonly dueAt: number | null;
  readonly startedAt: number | null;
  readonly status: TaskStatus;
  readonly holder: Holder;
  readonly reasons: ReadonlyMap<number, ReadonlySet<TaskReason>>;
  readonly entries: readonly Entry[];
};

const seed = 7;
/** One task of fifty has been talked about at length. */
const richShare = 0.02;
const richRemarks = 22;

type Telling = {
  readonly random: Random;
  readonly organisation: Organisation;
  readonly creator: number;
  readonly createdAt: number;
  readonly pace: number;
  readonly reasons: Map<number, Set<TaskReason>>;
  readonly entries: Entry[];
  at: number;
  status: TaskStatus;
  holder: Holder;
  startedAt: number | null;
};

/** Tells the tasks of an organisation by their number: the same story for the same number. */
export function storyteller(organisation: Organisation): (number: number) => Story {
  const worker = skewed(organisation.scale.people);
  return (number) => {
    const random = randomOf(seed, number);
    const frame = frameOf(number, random, organisation);
    const creator = frame.byClient ?? worker(random);
    const rich = random.chance(richShare);
    const telling = begin({ random, organisation, creator, createdAt: frame.createdAt, rich }, worker);
    remark(telling, rich ? richRemarks : random.whole(3));
    handOn(telling, worker);
    if (random.chance(frame.open ? 0.5 : 1)) start(telling);
    if (!frame.open) finish(telling);
    return {
      number,
      title: titleOf(random),
      description: random.chance(0.4) ? `${remarkOf(random)} ${remarkOf(random)}` : null,
      priority: random.pick(['LOW', 'NORMAL', 'NORMAL', 'NORMAL', 'HIGH', 'URGENT']),
      audience:
        frame.byClient !== null || (frame.client !== null && random.chance(0.3)) ? 'CLIENT' : 'INTERNAL',
      caseNumber: frame.caseNumber,
      client: frame.client,
      dueAt: random.chance(0.8) ? frame.createdAt + (3 + random.whole(57)) * dayLength : null,
      creator,
      createdAt: frame.createdAt,
      startedAt: telling.startedAt,
      status: telling.status,
      holder: telling.holder,
      reasons: telling.reasons,
      entries: telling.entries,
    };
  };
}

/** When a task came up, whether it is open, and for which case and client: recent ones are open, old ones done. */
function frameOf(number: number, random: Random, { scale, cases }: Organisation) {
  const place = number / scale.tasks;
  const recent = place >= 1 - scale.openShare;
  const open = random.chance(recent ? 0.9 : (0.1 * scale.openShare) / (1 - scale.openShare));
  const near = Math.max(0, Math.floor(place * scale.cases) - random.whole(10));
  const file = cases[near];
  const inCase = random.chance(0.6) && file !== undefined && (file.open || !open);
  const client = inCase ? file.client : random.chance(0.4) ? random.whole(scale.clients) : null;
  const byClient = client !== null && random.chance(0.15) ? contactOfClient(client, number, scale) : null;
  return {
    createdAt: Math.floor(firstDay + (lastDay - firstDay) * place),
    open,
    caseNumber: inCase ? near : null,
    client,
    byClient,
  };
}

type Beginning = Pick<Telling, 'random' | 'organisation' | 'creator' | 'createdAt'> & {
  readonly rich: boolean;
};
type Worker = (random: Random) => number;

function begin({ rich, ...given }: Beginning, worker: Worker): Telling {
  const { random, organisation, creator, createdAt } = given;
  const assignee = worker(random);
  const person = random.chance(0.95) ? assignee : null;
  const telling: Telling = {
    ...given,
    pace: rich ? dayLength / 4 : dayLength,
    reasons: new Map(),
    entries: [],
    at: createdAt,
    status: 'NEW',
    holder: { person, department: homeOf(organisation, assignee) },
    startedAt: null,
  };
  involve(telling, creator, 'CREATOR');
  if (person !== null) involve(telling, person, 'ASSIGNEE');
  if (random.chance(0.1)) helper(telling, worker, 'CO_ASSIGNEE');
  if (random.chance(0.1)) helper(telling, worker, 'WATCHING');
  add(telling, { verb: 'CREATED', actor: creator, fromStatus: null, toStatus: 'NEW', words: null });
  return telling;
}

/** Somebody else helps or watches from the beginning; whoever holds the task does not help with it. */
function helper(telling: Telling, worker: Worker, reason: 'CO_ASSIGNEE' | 'WATCHING'): void {
  const person = worker(telling.random);
  if (person !== telling.holder.person) involve(telling, person, reason);
}

/** Comments and notes of whoever asked, holds the task, or works beside them. */
function remark(telling: Telling, count: number): void {
  const { random, creator } = telling;
  for (let said = 0; said < count; said += 1) {
    const author = random.chance(0.3) ? creator : (telling.holder.person ?? colleague(telling));
    const actor = random.chance(0.2) ? colleague(telling) : author;
    // Clients comment; notes are among staff.
    const verb = isStaff(telling, actor) && random.chance(0.4) ? 'NOTED' : 'COMMENTED';
    involve(telling, actor, 'COMMENTED');
    add(telling, { verb, actor, fromStatus: null, toStatus: null, words: remarkOf(random) });
  }
}

/** Some tasks go to another department, a few back to whoever asked. */
function handOn(telling: Telling, worker: Worker): void {
  const { random, organisation, creator, holder } = telling;
  if (holder.person === null) return;
  if (random.chance(0.35)) {
    const next = worker(random);
    if (next === holder.person) return;
    give(telling, 'FORWARD', { person: next, department: homeOf(organisation, next) });
  } else if (random.chance(0.1) && isStaff(telling, creator) && creator !== holder.person) {
    give(telling, 'REPLY', { person: creator, department: homeOf(organisation, creator) });
  }
}

function give(telling: Telling, verb: 'FORWARD' | 'REPLY', after: Holder): void {
  const { holder: before, status, random } = telling;
  if (before.person === null || after.person === null) return;
  telling.reasons.get(before.person)?.delete('ASSIGNEE');
  telling.reasons.get(after.person)?.delete('CO_ASSIGNEE');
  involve(telling, before.person, verb === 'FORWARD' ? 'FORWARDED' : 'RETURNED');
  involve(telling, after.person, 'ASSIGNEE');
  telling.holder = after;
  const words = random.chance(0.5) ? remarkOf(random) : null;
  const holders = { before, after };
  add(telling, { verb, actor: before.person, fromStatus: status, toStatus: status, words, holders });
}

function start(telling: Telling): void {
  const { person } = telling.holder;
  if (person === null) return;
  add(telling, {
    verb: 'DOING',
    actor: person,
    fromStatus: telling.status,
    toStatus: 'IN_PROGRESS',
    words: null,
  });
  telling.status = 'IN_PROGRESS';
  telling.startedAt = telling.at;
}

/** Nobody completes a task that nobody holds: whoever asked gives it up. */
function finish(telling: Telling): void {
  const { random, holder, creator, status } = telling;
  const verb = status === 'IN_PROGRESS' && random.chance(0.9) ? 'COMPLETE' : 'CANCEL';
  const toStatus = verb === 'COMPLETE' ? 'RESOLVED' : 'CANCELLED';
  const words = verb === 'CANCEL' ? remarkOf(random) : null;
  add(telling, { verb, actor: holder.person ?? creator, fromStatus: status, toStatus, words });
  telling.status = toStatus;
}

/** The next entry comes some hours after the one before, the first one with the task itself. */
function add(telling: Telling, entry: Omit<Entry, 'at'>): void {
  if (telling.entries.length > 0) {
    telling.at = Math.floor(telling.at + (0.05 + telling.random.next()) * telling.pace);
  }
  telling.entries.push({ ...entry, at: telling.at });
}

function involve({ reasons }: Telling, person: number, reason: TaskReason): void {
  const found = reasons.get(person);
  if (found === undefined) reasons.set(person, new Set([reason]));
  else found.add(reason);
}

function colleague({ random, organisation, holder }: Telling): number {
  const { people, departments } = organisation.scale;
  const number = holder.department + departments * random.whole(Math.floor(people / departments));
  return Math.min(number, people - 1);
}

function isStaff({ organisation }: Telling, person: number): boolean {
  return person < organisation.scale.people;
}

function homeOf({ people }: Organisation, person: number): number {
  return people[person]?.home ?? 0;
}
