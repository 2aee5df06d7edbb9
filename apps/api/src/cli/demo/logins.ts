import type { PersonRole } from '@docket/domain';

import {
  contactDomain,
  contacts,
  demoPassword,
  departments,
  emailOf,
  integration,
  staff,
  staffDomain,
} from './organisation.ts';

/** How somebody gets into the demo. */
export type DemoLogin = {
  readonly door: 'Staff' | 'Portal' | 'API';
  readonly role: string;
  readonly name: string;
  /** Empty for the integration. */
  readonly email: string;
  /** For the integration, its access token. */
  readonly password: string;
};

/** The integration's token; like the passwords it protects nothing. */
export const demoToken = 'dkt_demo-2026-larkfield-website-contact-form';

const roleWords: Readonly<Partial<Record<PersonRole, string>>> = {
  ADMINISTRATOR: 'Administrator',
  CASE_MANAGER: 'Case manager',
  CASEWORKER: 'Caseworker',
};

/** Everybody who can sign in to the demo, in the order worth trying. */
export const demoLogins: readonly DemoLogin[] = [
  ...Object.values(staff).map((person): DemoLogin => {
    const manages = 'manages' in person ? person.manages : null;
    const [first] = person.departments;
    const place = first === undefined ? '' : `, ${departments[first]}`;
    const role = manages === null ? (roleWords[person.role] ?? person.role) : 'Manager';
    return {
      door: 'Staff',
      role: `${role}${place}`,
      name: person.name,
      email: emailOf(person.name, staffDomain),
      password: demoPassword,
    };
  }),
  ...Object.values(contacts).map(({ name }): DemoLogin => ({
    door: 'Portal',
    role: 'Client',
    name,
    email: emailOf(name, contactDomain),
    password: demoPassword,
  })),
  { door: 'API', role: 'Integration', name: integration.name, email: '', password: demoToken },
];
