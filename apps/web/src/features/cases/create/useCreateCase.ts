import { useMutation } from '@apollo/client/react';
import { failureOf, newIdempotencyKey } from '@docket/client';
import { useRef } from 'react';
import { CreateCaseDocument, type CreateCaseInput, type CreateCaseMutation } from '#gql';
import { newCaseText } from './newCaseTexts.ts';

export type CreatedCaseData = NonNullable<CreateCaseMutation['createCase']['case']>;

/** What became of a request for a new case. */
export type CaseCreation =
  | { readonly kind: 'CREATED'; readonly caseFile: CreatedCaseData }
  | {
      readonly kind: 'REFUSED';
      readonly title: string;
      readonly text: string;
      /** The server's words by the field of the input. */
      readonly fields: Readonly<Record<string, string>>;
    };

function refused(title: string, text: string, fields: Readonly<Record<string, string>> = {}): CaseCreation {
  return { kind: 'REFUSED', title, text, fields };
}

function outcome(payload: CreateCaseMutation['createCase']): CaseCreation {
  const [first] = payload.userErrors;
  if (first === undefined && payload.case !== null) return { kind: 'CREATED', caseFile: payload.case };
  const fields = payload.userErrors.flatMap(({ field, message }) =>
    field === null ? [] : [[field, message] as const],
  );
  const title = first?.message ?? newCaseText('broken');
  return refused(title, first?.remedy ?? '', Object.fromEntries(fields));
}

/** Opens a case. Trying the same again after no answer cannot open it twice. */
export function useCreateCase() {
  const [mutate, { loading }] = useMutation(CreateCaseDocument);
  const asked = useRef({ words: '', key: '' });
  const create = async (input: Omit<CreateCaseInput, 'idempotencyKey'>): Promise<CaseCreation> => {
    const words = JSON.stringify(input);
    if (asked.current.words !== words) asked.current = { words, key: newIdempotencyKey() };
    try {
      const { data } = await mutate({
        variables: { input: { ...input, idempotencyKey: asked.current.key } },
      });
      if (data === undefined) return refused(newCaseText('broken'), newCaseText('brokenText'));
      const result = outcome(data.createCase);
      if (result.kind === 'CREATED') asked.current = { words: '', key: '' };
      return result;
    } catch (error) {
      const { kind, message } = failureOf(error);
      if (kind === 'OFFLINE') return refused(newCaseText('offline'), '');
      return refused(message === '' ? newCaseText('broken') : message, newCaseText('brokenText'));
    }
  };
  return { create, loading };
}
