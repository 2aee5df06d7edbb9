import { useMutation } from '@apollo/client/react';
import { newIdempotencyKey } from '@docket/client';
import { useState } from 'react';
import { ImportConfigurationDocument, type ImportConfigurationMutation } from '#gql';
import { configurationText } from './configurationTexts.ts';

export type ImportItem = ImportConfigurationMutation['importConfiguration']['items'][number];

export interface ChosenFile {
  readonly name: string;
  readonly text: string;
}

/** A configuration file on its way in: read, rehearsed, imported. */
export function useImport() {
  const [mutate, { loading }] = useMutation(ImportConfigurationDocument, {
    fetchPolicy: 'no-cache',
    context: { address: '/graphql/configuration' },
  });
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [items, setItems] = useState<readonly ImportItem[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [applied, setApplied] = useState(false);

  const send = async (chosen: ChosenFile, rehearse: boolean) => {
    setProblem(null);
    try {
      const input = { text: chosen.text, rehearse, idempotencyKey: newIdempotencyKey() };
      const { data } = await mutate({ variables: { input } });
      if (data === undefined) throw new Error('The answer holds nothing.');
      const { items: found, applied: done, userErrors } = data.importConfiguration;
      const [error] = userErrors;
      setItems(error === undefined ? found : null);
      setProblem(error?.message ?? null);
      setApplied(done);
    } catch {
      setProblem(configurationText('importFailed'));
    }
  };
  return {
    loading,
    file,
    items,
    problem,
    applied,
    rehearse: (chosen: ChosenFile) => {
      setFile(chosen);
      setItems(null);
      setApplied(false);
      return send(chosen, true);
    },
    apply: () => (file === null ? Promise.resolve() : send(file, false)),
    cancel: () => {
      setFile(null);
      setItems(null);
      setProblem(null);
    },
  };
}

export type Import = ReturnType<typeof useImport>;
