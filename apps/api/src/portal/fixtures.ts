import type { Audience } from '@docket/domain';

import type { TestClient, TestDepartment, TestPerson } from '../testing/people.ts';
import { givenTask } from '../testing/tasks.ts';
import { startTestApi, type TestAnswer, type TestApi } from '../testing/test-api.ts';

type Caller = Pick<TestPerson, 'door' | 'headers'>;
export type Input = Readonly<Record<string, unknown>>;

export type PortalError = {
  readonly code: string;
  readonly field: string | null;
  readonly message: string;
  readonly remedy: string | null;
};

export type PortalTaskAnswer = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly status: string;
  readonly turn: string;
  readonly version: number;
  readonly canUndo: boolean;
  readonly assignee: { readonly name: string; readonly isYou: boolean; readonly isStaff: boolean } | null;
  readonly actions: readonly {
    readonly action: string;
    readonly label: string | null;
    readonly available: boolean;
    readonly reason: string | null;
    readonly comment: string;
  }[];
  readonly comments: readonly { readonly body: string; readonly author: { readonly isYou: boolean } }[];
  readonly attachments: readonly { readonly id: string; readonly downloadUrl: string }[];
  readonly events: readonly { readonly kind: string; readonly actor: { readonly isYou: boolean } }[];
};

export type Done = {
  readonly task: PortalTaskAnswer | null;
  readonly userErrors: readonly PortalError[];
  readonly uploadId?: string | null;
  readonly url?: string | null;
};

export const taskFields = `id number title description status turn version canUndo
  assignee { name isYou isStaff } actions { action label available reason comment } comments { body author { isYou } }
  attachments { id fileName downloadUrl } events { kind actor { isYou } }`;

/** Two clients with people of their own and one department that works for both. */
export type PortalApi = TestApi & {
  readonly department: TestDepartment;
  readonly client: TestClient;
  readonly ana: TestPerson;
  readonly maria: TestPerson;
  /** Maria's colleague. */
  readonly jo: TestPerson;
  /** Of another client. */
  readonly eve: TestPerson;
  readonly otherClient: TestClient;
  readonly caseFile: (client: TestClient, title: string) => Promise<string>;
  /** A task of Maria's unless told otherwise, asked for by Ana. */
  readonly task: (asked?: Parameters<typeof givenTask>[2], by?: TestPerson) => Promise<string>;
  readonly find: (id: string, as?: TestPerson) => Promise<PortalTaskAnswer | null>;
  /** Asks for a mutation of the portal with the whole answer. */
  readonly ask: (
    as: Caller | null,
    mutation: string,
    input: Input,
  ) => Promise<TestAnswer<{ readonly done: Done }>>;
  /** The same where no error is expected. */
  readonly does: (as: Caller, mutation: string, input: Input) => Promise<Done>;
  readonly rows: <Row extends object>(text: string, values?: readonly unknown[]) => Promise<readonly Row[]>;
};

/** What each mutation's payload has beside its errors. */
const answers: Readonly<Record<string, string>> = {
  requestUpload: 'uploadId url',
  confirmUpload: `task { ${taskFields} } attachment { id }`,
  addComment: `task { ${taskFields} } comment { body }`,
};

export async function startPortalApi(environment: Readonly<Record<string, string>> = {}): Promise<PortalApi> {
  const api = await startTestApi(environment);
  const { people, runtime } = api;
  const [department, client, otherClient] = [
    await people.department(),
    await people.client(),
    await people.client(),
  ];
  const ana = await people.person({ departments: [department] });
  const maria = await people.person({ role: 'CLIENT', client });
  const jo = await people.person({ role: 'CLIENT', client });
  const eve = await people.person({ role: 'CLIENT', client: otherClient });
  const rows: PortalApi['rows'] = <Row extends object>(text: string, values: readonly unknown[] = []) =>
    runtime.db.rows<Row & Record<string, unknown>>({ name: '', text }, values);
  const ask: PortalApi['ask'] = (as, mutation, input) => {
    const type = `${mutation.slice(0, 1).toUpperCase()}${mutation.slice(1)}Input!`;
    const fields = `${answers[mutation] ?? `task { ${taskFields} }`} userErrors { code field message remedy }`;
    const document = `mutation ($input: ${type}) { done: ${mutation}(input: $input) { ${fields} } }`;
    return api.gql(as, document, { input });
  };
  return {
    ...api,
    department,
    client,
    otherClient,
    ana,
    maria,
    jo,
    eve,
    rows,
    ask,
    async caseFile({ id: clientId }, title) {
      const id = runtime.newId();
      await rows(
        `INSERT INTO case_file (id, number, title, status, client_id, owner_id, created_at, updated_at)
          VALUES ($1, $2, $3, 'OPEN', $4, $5, $6, $6)`,
        [id, id, title, clientId, ana.id, api.clock.now()],
      );
      return id;
    },
    task: (asked = {}, by = ana) =>
      givenTask(api, by, { assigneeId: maria.id, departmentId: department.id, ...asked }),
    async find(id, as = maria) {
      const document = `query ($id: ID) { task(id: $id) { ${taskFields} } }`;
      return (await api.gql<{ task: PortalTaskAnswer | null }>(as, document, { id })).data.task;
    },
    async does(as, mutation, input) {
      const { data, errors } = await ask(as, mutation, input);
      if (errors[0] !== undefined) throw new Error(errors[0].message);
      return data.done;
    },
  };
}

/** Makes a task seen by the client, or by staff alone. */
export function showTo(api: PortalApi, taskId: string, audience: Audience): Promise<readonly object[]> {
  return api.rows('UPDATE task SET audience = $2 WHERE id = $1', [taskId, audience]);
}
