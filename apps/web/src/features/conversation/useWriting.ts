import { useDraft } from '@docket/client';
import { limits } from '@docket/domain';
import { useStatusLine } from '@docket/ui';
import { useRef, useState } from 'react';
import { conversationText } from './conversationTexts.ts';
import { useSendWriting } from './useSendWriting.ts';
import type { WritingChoice } from './writingChoices.ts';

interface Parts {
  readonly taskId: string;
  readonly choice: WritingChoice;
  /** Files still on their way; the text waits for them. */
  readonly waitingFiles: number;
  /** Resolves when no file is on its way any more. */
  readonly filesArrived: () => Promise<void>;
  /** Called once the text was added. */
  readonly onSent: () => void;
}

export interface Writing {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly restored: boolean;
  readonly discard: () => void;
  readonly busy: boolean;
  /** True while the text waits for files. */
  readonly waiting: boolean;
  readonly error: string | undefined;
  readonly failure: { readonly title: string; readonly text: string } | null;
  readonly submit: () => void;
}

function problemWith(text: string): string | undefined {
  if (text.trim() === '') return conversationText('empty');
  const over = text.length - limits.comment;
  return over > 0 ? conversationText('tooLong', { count: over }) : undefined;
}

/** One open box: its draft, what is wrong with it, and sending it once its files have arrived. */
export function useWriting({ taskId, choice, waitingFiles, filesArrived, onSent }: Parts): Writing {
  const draft = useDraft(`task:${taskId}:${choice.key}`);
  const send = useSendWriting(taskId, choice.tone === 'internal' ? 'INTERNAL' : 'CLIENT');
  const { show } = useStatusLine();
  const [state, setState] = useState<'IDLE' | 'WAITING' | 'SENDING'>('IDLE');
  const [error, setError] = useState<string>();
  const [failure, setFailure] = useState<Writing['failure']>(null);
  const edits = useRef(0);

  const deliver = async () => {
    const mine = edits.current;
    if (waitingFiles > 0) {
      setState('WAITING');
      await filesArrived();
      // Whoever goes on typing while files arrive has not finished: nothing is sent behind their back.
      if (mine !== edits.current) {
        setState('IDLE');
        return;
      }
    }
    setState('SENDING');
    const result = await send(choice.key, draft.value);
    setState('IDLE');
    if (result.kind === 'FAILED') {
      setFailure(result);
      return;
    }
    draft.clear();
    show({ text: choice.done });
    onSent();
  };

  return {
    text: draft.value,
    setText: (text) => {
      edits.current += 1;
      setError(undefined);
      draft.setValue(text);
    },
    restored: draft.restored,
    discard: draft.clear,
    busy: state === 'SENDING',
    waiting: state === 'WAITING',
    error,
    failure,
    submit: () => {
      const problem = problemWith(draft.value);
      setError(problem);
      setFailure(null);
      if (problem === undefined) void deliver();
    },
  };
}
