import type { PersonRole } from '@docket/domain';

/** The demo is an invented housing and support association; nothing in it refers to anybody real. */
export const organisationName = 'Larkfield Housing & Support';
export const demoTimeZone = 'Europe/London';
/** One password for all demo people. It protects nothing: the demo is for trying Docket, never for real work. */
export const demoPassword = 'docket-demo-2026';

export const departments = {
  housing: 'Housing Services',
  repairs: 'Repairs & Maintenance',
  support: 'Tenancy Support',
  rents: 'Rents & Finance',
} as const;
export type DepartmentKey = keyof typeof departments;

type DemoStaff = {
  readonly name: string;
  readonly role: Extract<PersonRole, 'ADMINISTRATOR' | 'CASE_MANAGER' | 'CASEWORKER'>;
  readonly departments: readonly DepartmentKey[];
  readonly manages?: DepartmentKey;
};

export const staff = {
  amira: { name: 'Amira Holt', role: 'ADMINISTRATOR', departments: [] },
  daniel: { name: 'Daniel Osei', role: 'CASEWORKER', departments: ['housing'], manages: 'housing' },
  priya: { name: 'Priya Nair', role: 'CASEWORKER', departments: ['repairs'], manages: 'repairs' },
  tomas: { name: 'Tomás Rivera', role: 'CASE_MANAGER', departments: ['support'] },
  grace: { name: 'Grace Whitfield', role: 'CASEWORKER', departments: ['housing'] },
  ben: { name: 'Ben Achterberg', role: 'CASEWORKER', departments: ['housing'] },
  leo: { name: 'Leo Marchetti', role: 'CASEWORKER', departments: ['repairs'] },
  sana: { name: 'Sana Qureshi', role: 'CASEWORKER', departments: ['repairs'] },
  ingrid: { name: 'Ingrid Dahl', role: 'CASEWORKER', departments: ['support'] },
  kofi: { name: 'Kofi Mensah', role: 'CASEWORKER', departments: ['support'] },
  mei: { name: 'Mei Tanaka', role: 'CASEWORKER', departments: ['rents'] },
  oscar: { name: 'Oscar Lindqvist', role: 'CASEWORKER', departments: ['rents'] },
} as const satisfies Readonly<Record<string, DemoStaff>>;
export type StaffKey = keyof typeof staff;

type DemoClient = {
  readonly name: string;
  readonly code: string;
  readonly kind: 'PERSON' | 'ORGANISATION';
  readonly language?: 'es' | 'ar';
  readonly slaHours?: number;
  readonly support?: readonly StaffKey[];
};

export const clients = {
  brightwater: {
    name: 'Brightwater Court Residents’ Association',
    code: 'BRIGHT',
    kind: 'ORGANISATION',
    slaHours: 40,
    support: ['grace', 'tomas'],
  },
  ellison: { name: 'Margaret Ellison', code: 'ELLISON', kind: 'PERSON', support: ['ingrid'] },
  northside: { name: 'Northside Community Trust', code: 'NORTH', kind: 'ORGANISATION', support: ['daniel'] },
  okafor: { name: 'Samuel Okafor', code: 'OKAFOR', kind: 'PERSON' },
  ashgrove: { name: 'Ashgrove Sheltered Living', code: 'ASHGROVE', kind: 'ORGANISATION', support: ['kofi'] },
  demir: { name: 'Yusuf Demir', code: 'DEMIR', kind: 'PERSON', language: 'es' },
} as const satisfies Readonly<Record<string, DemoClient>>;
export type ClientKey = keyof typeof clients;

export const contacts = {
  helen: { name: 'Helen Marsh', client: 'brightwater' },
  paul: { name: 'Paul Ferro', client: 'brightwater' },
  margaret: { name: 'Margaret Ellison', client: 'ellison' },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly client: ClientKey }>>;
export type ContactKey = keyof typeof contacts;

export const integration = { name: 'Larkfield website', tokenName: 'Website contact form' } as const;

export const cases = {
  damp: {
    title: 'Damp and mould at Brightwater Court',
    client: 'brightwater',
    owner: 'tomas',
    closed: false,
  },
  transfer: { title: 'Move to a ground-floor home', client: 'ellison', owner: 'tomas', closed: false },
  arrears: { title: 'Rent arrears and payment plan', client: 'okafor', owner: 'tomas', closed: false },
  adaptation: { title: 'Bathroom adaptation', client: 'demir', owner: 'ingrid', closed: false },
  handover: {
    title: 'Handover of six flats to Northside',
    client: 'northside',
    owner: 'daniel',
    closed: false,
  },
  lift: { title: 'Lift replacement at Ashgrove', client: 'ashgrove', owner: 'priya', closed: true },
} as const satisfies Readonly<
  Record<string, { title: string; client: ClientKey; owner: StaffKey; closed: boolean }>
>;
export type CaseKey = keyof typeof cases;

/** Everybody who can do something in a demo history. */
export type ActorKey = StaffKey | ContactKey;

/** The sign-in name of a demo person: `grace.whitfield@larkfield.example`; contacts write from homes of their own. */
export function emailOf(name: string, domain: string): string {
  const local = name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .trim()
    .replaceAll(' ', '.');
  return `${local}@${domain}`;
}

export const staffDomain = 'larkfield.example';
export const contactDomain = 'residents.example';
