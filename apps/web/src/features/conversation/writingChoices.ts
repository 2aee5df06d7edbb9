import type { ComposerChoice } from '@docket/ui';
import { firstName } from '@docket/ui';
import type { TaskReadershipFragment } from '#gql';
import { conversationText } from './conversationTexts.ts';

/** Internal notes are for staff alone; comments are for the client too, where there is one. */
export const writingModes = ['NOTE', 'COMMENT'] as const;
export type WritingMode = (typeof writingModes)[number];

/** A way to write on a task: how it is drawn, and what is said when it was added. */
export interface WritingChoice extends ComposerChoice {
  readonly key: WritingMode;
  readonly done: string;
}

type Draftless = Omit<WritingChoice, 'hasDraft'>;

function noteChoice(staffCount: number): Draftless {
  return {
    key: 'NOTE',
    label: conversationText('note.label'),
    audience: conversationText('note.audience', { count: staffCount }),
    submit: conversationText('note.submit'),
    done: conversationText('note.done'),
    tone: 'internal',
  };
}

function messageChoice(names: readonly string[]): Draftless {
  const [name = ''] = names;
  const first = firstName(name);
  const count = names.length - 1;
  const many = count > 0;
  return {
    key: 'COMMENT',
    label: many
      ? conversationText('message.labelMore', { name, count })
      : conversationText('message.label', { name }),
    audience: many
      ? conversationText('message.audienceMore', { name: first, count })
      : conversationText('message.audience', { name: first }),
    submit: many ? conversationText('message.submitMore') : conversationText('message.submit', { name }),
    done: conversationText('message.done', { name }),
    tone: 'client',
  };
}

function commentChoice(staffCount: number, client: string | null): Draftless {
  return {
    key: 'COMMENT',
    label: conversationText('comment.label'),
    audience:
      client === null
        ? conversationText('comment.audience', { count: staffCount })
        : conversationText('comment.audienceLater', { client }),
    submit: conversationText('comment.submit'),
    done: conversationText('comment.done'),
    tone: 'plain',
  };
}

/** The ways to write on a task: note and message where a client reads along, a plain comment where there is none. */
export function writingChoices({ client, readers }: TaskReadershipFragment): readonly Draftless[] {
  const names = readers.clientContacts.map(({ name }) => name);
  if (names.length > 0) return [noteChoice(readers.staffCount), messageChoice(names)];
  const comment = commentChoice(readers.staffCount, client?.name ?? null);
  return client === null ? [comment] : [noteChoice(readers.staffCount), comment];
}
