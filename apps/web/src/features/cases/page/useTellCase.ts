import { useApolloClient } from '@apollo/client/react';
import { useStatusLine } from '@docket/ui';
import { useCallback } from 'react';
import { UndoCaseActionDocument } from '#gql';
import { changed } from './caseChanges.ts';
import { caseText } from './caseTexts.ts';

export interface TellCase {
  /** Says what was done; with the entry of the history it can be taken back from there. */
  readonly tell: (text: string, activityId: string | null) => void;
  /** Takes back what an entry of the history did (B5). */
  readonly undo: (activityId: string, what: string) => void;
}

/** The results of what one does to a case in the status line; `onChanged` hears of what was taken back. */
export function useTellCase(onChanged: () => void): TellCase {
  const apollo = useApolloClient();
  const { show } = useStatusLine();
  const undo = useCallback(
    async (activityId: string, what: string) => {
      const outcome = await changed(async (idempotencyKey) => {
        const input = { activityId, idempotencyKey };
        const { data } = await apollo.mutate({ mutation: UndoCaseActionDocument, variables: { input } });
        return data?.undoCaseAction;
      });
      if (outcome.kind === 'DONE') show({ text: caseText('undone', { what }) });
      else show({ text: [outcome.title, outcome.text].filter(Boolean).join(' ') });
      onChanged();
    },
    [apollo, show, onChanged],
  );
  const tell = useCallback(
    (text: string, activityId: string | null) =>
      show({ text, undo: activityId === null ? undefined : () => void undo(activityId, text) }),
    [show, undo],
  );
  return { tell, undo: (activityId, what) => void undo(activityId, what) };
}
