import type { PersonRole } from '@docket/domain';

import { idOf } from './ids.ts';
import { randomOf } from './random.ts';
import { dayLength, firstDay, lastDay, type Scale } from './scale.ts';
import { organisationName, personName } from './words.ts';

/** Staff first, in the order of how much they have to do; then the contacts of clients. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: PersonRole;
  /** The number of the department they work in, or of the client they belong to. */
  readonly home: number;
};

export type Client = { readonly id: string; readonly name: string; readonly accountCode: string };

export type CaseFile = {
  readonly id: string;
  readonly title: string;
  readonly open: boolean;
  readonly client: number | null;
  readonly owner: number;
  readonly createdAt: number;
  /** Grows as tasks are put into it. */
  tasks: number;
};

export type Organisation = {
  readonly scale: Scale;
  readonly people: readonly Person[];
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  readonly clients: readonly Client[];
  readonly cases: readonly CaseFile[];
};

const seed = 11;
const contactsPerClient = 2;
const managersPerDepartment = 2;
/** One of twenty runs cases, one of a hundred runs Docket; both have little work of their own. */
const caseManagersShare = 0.05;
const administratorsShare = 0.01;

/** Everything tasks refer to: the same organisation for the same size. */
export function organisationOf(scale: Scale): Organisation {
  const count = (length: number) => Array.from({ length }, (_, number) => number);
  return {
    scale,
    departments: count(scale.departments).map((number) => ({
      id: idOf('department', number, firstDay),
      name: `Department ${number + 1}`,
    })),
    clients: count(scale.clients).map(clientOf),
    people: [
      ...count(scale.people).map((number) => staffOf(number, scale)),
      ...count(scale.clients * contactsPerClient).map((number) => contactOf(number, scale)),
    ],
    cases: count(scale.cases).map((number) => caseOf(number, scale)),
  };
}

/** A member leads the department when only few have more to do in it. */
export function isManager(person: number, { departments }: Scale): boolean {
  return person < departments * managersPerDepartment;
}

/** The number of one of the two contacts of a client. */
export function contactOfClient(client: number, which: number, { people }: Scale): number {
  return people + client * contactsPerClient + (which % contactsPerClient);
}

function staffOf(number: number, { people, departments }: Scale): Person {
  return {
    id: idOf('person', number, firstDay),
    name: personName(randomOf(seed, number)),
    email: `staff-${number + 1}@bench.example`,
    role: roleOf(number / people),
    home: number % departments,
  };
}

function roleOf(place: number): PersonRole {
  if (place >= 1 - administratorsShare) return 'ADMINISTRATOR';
  return place >= 1 - administratorsShare - caseManagersShare ? 'CASE_MANAGER' : 'CASEWORKER';
}

function contactOf(number: number, { people }: Scale): Person {
  return {
    id: idOf('person', people + number, firstDay),
    name: personName(randomOf(seed + 1, number)),
    email: `contact-${number + 1}@bench.example`,
    role: 'CLIENT',
    home: Math.floor(number / contactsPerClient),
  };
}

function clientOf(number: number): Client {
  return {
    id: idOf('client', number, firstDay),
    name: organisationName(randomOf(seed + 2, number), number + 1),
    accountCode: `C${number + 1}X`,
  };
}

/** Cases begin evenly over the years; those of the last tasks are open. */
function caseOf(number: number, { cases, clients, people, openShare }: Scale): CaseFile {
  const random = randomOf(seed + 3, number);
  const createdAt = Math.floor(firstDay + ((lastDay - firstDay) * number) / cases - dayLength);
  return {
    id: idOf('case', number, createdAt),
    title: organisationName(random, number + 1),
    open: number / cases > 1 - openShare * 1.5,
    client: random.chance(0.8) ? random.whole(clients) : null,
    owner: people - 1 - random.whole(Math.ceil(people * caseManagersShare)),
    createdAt,
    tasks: 0,
  };
}
