import type { ComposerChoice } from '@docket/ui';
import { messageText } from './messageTexts.ts';

export const caseModes = ['NOTE', 'COMMENT'] as const;
export type CaseMode = (typeof caseModes)[number];

/** A way to write on a case, and what is said when it was added. */
export interface CaseChoice extends Omit<ComposerChoice, 'hasDraft'> {
  readonly key: CaseMode;
  readonly done: string;
}

/** The two ways side by side; without a client there is nobody to write to. */
export function caseChoices(client: string | null): readonly CaseChoice[] {
  const note: CaseChoice = {
    key: 'NOTE',
    label: messageText('note.label'),
    audience: messageText('note.audience'),
    submit: messageText('note.submit'),
    done: messageText('note.done'),
    tone: 'internal',
  };
  if (client === null) return [note];
  const name = client;
  return [
    note,
    {
      key: 'COMMENT',
      label: messageText('message.label', { name }),
      audience: messageText('message.audience', { name }),
      submit: messageText('message.submit', { name }),
      done: messageText('message.done', { name }),
      tone: 'client',
    },
  ];
}
