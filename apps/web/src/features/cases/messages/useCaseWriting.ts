import { useApolloClient } from '@apollo/client/react';
import { failureOf, newIdempotencyKey, useDraft } from '@docket/client';
import { limits } from '@docket/domain';
import { useStatusLine } from '@docket/ui';
import { useRef, useState } from 'react';
import { AddCaseCommentDocument, AddCaseNoteDocument } from '#gql';
import type { CaseChoice, CaseMode } from './caseChoices.ts';
import { messageText } from './messageTexts.ts';

/** Words on their way, shown in the thread before the server has them. */
export interface SendingOnCase {
  readonly mode: CaseMode;
  readonly body: string;
}

interface Parts {
  readonly caseId: string;
  readonly choice: CaseChoice;
  readonly onSending: (words: SendingOnCase | null) => void;
  readonly onSent: () => void;
}

type Failure = { readonly title: string; readonly text: string };

function problemWith(text: string): string | undefined {
  if (text.trim() === '') return messageText('empty');
  const over = text.length - limits.comment;
  return over > 0 ? messageText('tooLong', { count: over }) : undefined;
}

function failureWords(error: unknown): Failure {
  const { kind, message } = failureOf(error);
  if (kind === 'OFFLINE') return { title: messageText('offline'), text: '' };
  return { title: message === '' ? messageText('failed') : message, text: messageText('tryAgain') };
}

/** One open box on a case: its draft, what is wrong with it, and sending it; the same text is added once. */
export function useCaseWriting({ caseId, choice, onSending, onSent }: Parts) {
  const apollo = useApolloClient();
  const draft = useDraft(`case:${caseId}:${choice.key}`);
  const { show } = useStatusLine();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const [failure, setFailure] = useState<Failure | null>(null);
  const last = useRef({ body: '', key: '' });

  const add = async (body: string) => {
    if (last.current.body !== body) last.current = { body, key: newIdempotencyKey() };
    const variables = { input: { caseId, body, idempotencyKey: last.current.key } };
    if (choice.key === 'NOTE') {
      return (await apollo.mutate({ mutation: AddCaseNoteDocument, variables })).data?.addCaseNote;
    }
    return (await apollo.mutate({ mutation: AddCaseCommentDocument, variables })).data?.addCaseComment;
  };
  const deliver = async () => {
    const body = draft.value;
    setBusy(true);
    onSending({ mode: choice.key, body });
    try {
      const payload = await add(body);
      const [refusal] = payload?.userErrors ?? [];
      if (payload === undefined) setFailure(failureWords(new Error('The answer was empty.')));
      else if (refusal !== undefined) setFailure({ title: refusal.message, text: refusal.remedy ?? '' });
      else {
        last.current = { body: '', key: '' };
        draft.clear();
        show({ text: choice.done });
        onSent();
      }
    } catch (caught) {
      setFailure(failureWords(caught));
    } finally {
      setBusy(false);
      onSending(null);
    }
  };
  return {
    draft,
    busy,
    error,
    failure,
    setText: (text: string) => {
      setError(undefined);
      draft.setValue(text);
    },
    submit: () => {
      const problem = problemWith(draft.value);
      setError(problem);
      setFailure(null);
      if (problem === undefined && !busy) void deliver();
    },
  };
}
