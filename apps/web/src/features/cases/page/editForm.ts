import type { TaskPriority } from '@docket/domain';
import type { UpdateCaseInput } from '#gql';
import type { OpenCase } from './useOpenCase.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What of a case is edited in one dialog. */
export interface EditForm {
  readonly title: string;
  readonly description: string;
  readonly priority: TaskPriority;
  readonly client: Named | null;
  readonly owner: Named | null;
  readonly participants: readonly Named[];
}

/** The case as the dialog begins with it. */
export function formOf({ title, description, priority, client, owner, participants }: OpenCase): EditForm {
  return { title, description: description ?? '', priority, client, owner, participants };
}

const idsOf = (people: readonly Named[]) => people.map(({ id }) => id);

type Edit = Omit<UpdateCaseInput, 'caseId' | 'expectedVersion' | 'idempotencyKey'>;

function inputOf({ title, description, priority, client, owner, participants }: EditForm): Edit {
  return {
    title: title.trim(),
    description: description.trim(),
    priority,
    clientId: client?.id ?? null,
    ownerId: owner?.id ?? null,
    participantIds: idsOf(participants),
  };
}

/** Only what differs from the case: what others change meanwhile in other fields then stays. */
export function editOf(form: EditForm, before: OpenCase): Edit {
  const was = new Map(Object.entries(inputOf(formOf(before))));
  const differs = ([name, value]: [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(was.get(name));
  return Object.fromEntries(Object.entries(inputOf(form)).filter(differs));
}
