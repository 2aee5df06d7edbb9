import type { TestPerson } from '../../testing/people.ts';
import type { TestApi } from '../../testing/test-api.ts';

/** A definition as tests ask for it. */
export type Definition = {
  readonly key: string;
  readonly version: number;
  readonly state: string;
  readonly revision: number;
  readonly content: Readonly<Record<string, unknown>>;
  readonly label: string;
  readonly author: { readonly id: string } | null;
  readonly findings: readonly { readonly path: string; readonly message: string }[];
};
type UserError = { readonly code: string; readonly field: string | null; readonly message: string };
export type Payload = { readonly definition: Definition | null; readonly userErrors: readonly UserError[] };
export type Answer<Name extends string> = Readonly<Record<Name, Payload>>;

const fields = 'key version state revision content label author { id } findings { path message }';
const payload = `{ definition { ${fields} } userErrors { code field message } }`;

export const documents = {
  save: `mutation Save($input: SaveDefinitionInput!) { saveDefinition(input: $input) ${payload} }`,
  publish: `mutation P($input: PublishDefinitionInput!) { publishDefinition(input: $input) ${payload} }`,
  discard: `mutation D($input: DiscardDefinitionInput!) { discardDefinition(input: $input) ${payload} }`,
  restore: `mutation R($input: RestoreDefinitionInput!) { restoreDefinition(input: $input) ${payload} }`,
} as const;

type Input = Readonly<Record<string, unknown>>;

/** What an administrator does in tests: saves drafts and publishes them. */
export function configuring(api: () => TestApi, as: () => TestPerson) {
  const saved = async (input: Input): Promise<Payload> =>
    (await api().gql<Answer<'saveDefinition'>>(as(), documents.save, { input })).data.saveDefinition;
  const published = async (input: Input): Promise<Payload> =>
    (await api().gql<Answer<'publishDefinition'>>(as(), documents.publish, { input })).data.publishDefinition;
  return {
    saved,
    published,
    /** A draft saved and published. */
    inForce: async (kind: string, key: string, content: unknown, more: Input = {}): Promise<Payload> => {
      const draft = await saved({ kind, key, content });
      return published({ kind, key, expectedRevision: draft.definition?.revision, ...more });
    },
  };
}
