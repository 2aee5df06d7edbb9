import { useMutation } from '@apollo/client/react';
import { failureOf, newIdempotencyKey } from '@docket/client';
import { useRef } from 'react';
import { CreateTaskDocument, type CreateTaskInput, type CreateTaskMutation, TaskCountsDocument } from '#gql';
import { newTaskText } from './newTaskTexts.ts';

type CreatedTask = NonNullable<CreateTaskMutation['createTask']['task']>;

/** What became of a request for a new task. */
export type Creation =
  | { readonly kind: 'CREATED'; readonly task: CreatedTask }
  /** The server's words by the field of the input. */
  | { readonly kind: 'FIELDS'; readonly errors: Readonly<Record<string, string>> }
  | { readonly kind: 'FAILED'; readonly title: string; readonly text: string };

function failed(error: unknown): Creation {
  const { kind, message } = failureOf(error);
  if (kind === 'OFFLINE') return { kind: 'FAILED', title: newTaskText('offline'), text: '' };
  const title = kind === 'BROKEN' || message === '' ? newTaskText('broken') : message;
  return { kind: 'FAILED', title, text: newTaskText('brokenText') };
}

function outcome(payload: CreateTaskMutation['createTask']): Creation {
  const errors = payload.userErrors.flatMap(({ field, message }) =>
    field === null ? [] : [[field, message] as const],
  );
  if (errors.length > 0) return { kind: 'FIELDS', errors: Object.fromEntries(errors) };
  const [first] = payload.userErrors;
  if (first !== undefined || payload.task === null) {
    const text = first?.remedy ?? newTaskText('refusedText');
    return { kind: 'FAILED', title: first?.message ?? newTaskText('broken'), text };
  }
  return { kind: 'CREATED', task: payload.task };
}

/** Creates a task. Trying the same again after no answer cannot create it twice. */
export function useCreateTask() {
  const [mutate, { loading }] = useMutation(CreateTaskDocument, { refetchQueries: [TaskCountsDocument] });
  const asked = useRef({ words: '', key: '' });
  const create = async (input: CreateTaskInput): Promise<Creation> => {
    const words = JSON.stringify(input);
    if (asked.current.words !== words) asked.current = { words, key: newIdempotencyKey() };
    try {
      const { data } = await mutate({
        variables: { input: { ...input, idempotencyKey: asked.current.key } },
      });
      if (data === undefined) return failed(new Error('The answer was empty.'));
      const result = outcome(data.createTask);
      if (result.kind === 'CREATED') asked.current = { words: '', key: '' };
      return result;
    } catch (error) {
      return failed(error);
    }
  };
  return { create, loading };
}
