import { useMutation } from '@apollo/client/react';
import { failureOf, newIdempotencyKey } from '@docket/client';
import { useRef } from 'react';
import { SetTargetDocument, type SetTargetMutation } from '#gql';
import type { Targeted, TargetedClock, TargetErrors, TargetForm } from './targetForm.ts';
import { targetText } from './targetTexts.ts';

/** What became of another target. */
export type TargetOutcome =
  | { readonly kind: 'DONE' }
  | {
      readonly kind: 'REFUSED';
      readonly title: string;
      readonly text: string;
      /** The server's words at the fields they are about. */
      readonly errors: TargetErrors;
    };

function refused(title: string, text: string, errors: TargetErrors = {}): TargetOutcome {
  return { kind: 'REFUSED', title, text, errors };
}

function outcomeOf(payload: SetTargetMutation['setTarget'] | undefined): TargetOutcome {
  if (payload === undefined) return refused(targetText('broken'), targetText('tryAgain'));
  const [first] = payload.userErrors;
  if (first === undefined) return { kind: 'DONE' };
  const { field, message, remedy } = first;
  if (field === 'minutes' || field === 'reason') return refused('', '', { [field]: message });
  return refused(message, remedy ?? '');
}

/** Sets or removes the target of a piece of work (F53). Trying the same again after no answer changes it once. */
export function useSetTarget({ kind, id }: Targeted, { measure }: TargetedClock) {
  const [mutate, { loading }] = useMutation(SetTargetDocument);
  const asked = useRef({ words: '', key: '' });
  const setTarget = async ({ choice, minutes, reason }: TargetForm): Promise<TargetOutcome> => {
    const target = choice === 'SET' && minutes !== null ? { minutes } : {};
    const work = kind === 'TASK' ? { taskId: id } : { caseId: id };
    const wish = { ...work, ...target, measure, reason: reason.trim() };
    const words = JSON.stringify(wish);
    if (asked.current.words !== words) asked.current = { words, key: newIdempotencyKey() };
    try {
      const input = { ...wish, idempotencyKey: asked.current.key };
      return outcomeOf((await mutate({ variables: { input } })).data?.setTarget);
    } catch (error) {
      const { kind: failure, message } = failureOf(error);
      if (failure === 'OFFLINE') return refused(targetText('offline'), targetText('tryAgain'));
      return refused(message === '' ? targetText('broken') : message, targetText('tryAgain'));
    }
  };
  return { setTarget, busy: loading };
}
