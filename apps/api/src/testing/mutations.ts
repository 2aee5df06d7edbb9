import type { TestPerson } from './people.ts';
import type { TestAnswer, TestApi } from './test-api.ts';

export type Asker = Pick<TestPerson, 'door' | 'headers'> | null;
export type MutationInput = Readonly<Record<string, unknown>>;

/** What every payload says beside what was changed. */
export type ChangePayload = {
  readonly conflict: {
    readonly actor: { readonly id: string };
    readonly verb: string;
    readonly fields: readonly string[];
  } | null;
  readonly userErrors: readonly {
    readonly code: string;
    readonly field: string | null;
    readonly message: string;
    readonly remedy: string | null;
  }[];
};

type Mutating<Payload> = {
  /** The payload, for what is expected to reach one; throws otherwise. */
  readonly change: (api: TestApi, as: Asker, mutation: string, input: MutationInput) => Promise<Payload>;
  /** The same with the whole answer, for what never reaches a payload. */
  readonly changeAnswer: (
    api: TestApi,
    as: Asker,
    mutation: string,
    input: MutationInput,
  ) => Promise<TestAnswer<{ readonly change: Payload }>>;
};

/** Ways to ask for mutations whose payload has these fields; the input type is named after the mutation. */
export function mutating<Payload>(fields: string): Mutating<Payload> {
  const changeAnswer: Mutating<Payload>['changeAnswer'] = (api, as, mutation, input) => {
    const type = `${mutation[0]?.toUpperCase() ?? ''}${mutation.slice(1)}Input!`;
    const asked = `${fields} conflict { actor { id } verb fields } userErrors { code field message remedy }`;
    const document = `mutation ($input: ${type}) { change: ${mutation}(input: $input) { ${asked} } }`;
    return api.gql<{ readonly change: Payload }>(as, document, { input });
  };
  const change: Mutating<Payload>['change'] = async (...asked) => {
    const { data, errors } = await changeAnswer(...asked);
    if (errors[0] !== undefined) throw new Error(errors[0].message);
    return data.change;
  };
  return { change, changeAnswer };
}
