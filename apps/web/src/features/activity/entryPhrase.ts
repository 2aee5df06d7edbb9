import type { ActivityVerb, CaseVerb } from '@docket/domain';
import type { TimelineEntryFragment } from '#gql';
import { activityText } from './activityTexts.ts';
import { editPhrase } from './changeWords.ts';

interface Around {
  readonly today: string;
  /** Whoever reads public comments on this task; null when no client does. */
  readonly clientName: string | null;
}

type Phrase = (entry: TimelineEntryFragment, around: Around) => string;

function doingPhrase({ actor, fromAssignee, toAssignee }: TimelineEntryFragment): string {
  if (toAssignee === null || toAssignee.id === fromAssignee?.id) {
    const holder = toAssignee ?? fromAssignee;
    return holder === null || holder.id === actor.id
      ? activityText('DOING')
      : activityText('DOING.for', { person: holder.name });
  }
  return fromAssignee === null
    ? activityText('DOING.claimed')
    : activityText('DOING.over', { person: fromAssignee.name });
}

function forwardPhrase({ toAssignee, toDepartment }: TimelineEntryFragment): string {
  const department = toDepartment?.name ?? '';
  return toAssignee === null
    ? activityText('FORWARD.queue', { department })
    : activityText('FORWARD', { person: toAssignee.name, department });
}

function reassignPhrase({ toAssignee, toDepartment, fromDepartment }: TimelineEntryFragment): string {
  const department = (toDepartment ?? fromDepartment)?.name ?? '';
  return toAssignee === null
    ? activityText('REASSIGNED.queue', { department })
    : activityText('REASSIGNED', { person: toAssignee.name });
}

const phrases: Record<ActivityVerb | CaseVerb, Phrase> = {
  CREATED: ({ toAssignee, actor }) =>
    toAssignee === null || toAssignee.id === actor.id
      ? activityText('CREATED')
      : activityText('CREATED.for', { person: toAssignee.name }),
  DOING: doingPhrase,
  FORWARD: forwardPhrase,
  REPLY: ({ toAssignee }) => activityText('REPLY', { person: toAssignee?.name ?? '' }),
  CANCEL: () => activityText('CANCEL'),
  COMPLETE: () => activityText('COMPLETE'),
  REOPEN: ({ toAssignee, fromAssignee }) =>
    toAssignee === null || toAssignee.id === fromAssignee?.id
      ? activityText('REOPEN')
      : activityText('REOPEN.for', { person: toAssignee.name }),
  HOLD: () => activityText('HOLD'),
  RESUME: () => activityText('RESUME'),
  CLOSE: () => activityText('CLOSE'),
  MOVED: () => activityText('MOVED'),
  REASSIGNED: reassignPhrase,
  CLAIMED: () => activityText('CLAIMED'),
  EDITED: ({ changes }, { today }) => editPhrase(changes, today),
  TARGETED: () => activityText('TARGETED'),
  COMMENTED: ({ actor }, { clientName }) =>
    clientName === null || actor.kind === 'CLIENT_CONTACT'
      ? activityText('COMMENTED')
      : activityText('COMMENTED.client', { client: clientName }),
  NOTED: () => activityText('NOTED'),
  ATTACHED: () => activityText('ATTACHED'),
  DELETED: () => activityText('DELETED'),
  RESTORED: () => activityText('RESTORED'),
  UNDONE: () => activityText('UNDONE'),
};

/** What an entry says after the actor's name. */
export function entryPhrase(entry: TimelineEntryFragment, around: Around): string {
  return phrases[entry.verb](entry, around);
}
