import type { Audience } from '@docket/domain';

import { type Problem, problems } from '../../graphql/problems.ts';
import type { TaskState } from '../activity/activity.service.ts';

type Contact = { readonly id: string; readonly kind: string; readonly clientId: string | null };

/**
 * The client of a task that goes to a client's contact: theirs, where the task has none yet. From then on the client
 * sees it (F93).
 */
export function withContactsClient(
  state: Pick<TaskState, 'clientId' | 'audience'>,
  assignee: Contact | null,
): { readonly clientId: string | null; readonly audience: Audience } {
  if (assignee?.kind !== 'CLIENT_CONTACT') return { clientId: state.clientId, audience: state.audience };
  return { clientId: state.clientId ?? assignee.clientId, audience: 'CLIENT' };
}

/** Why client, audience and the contacts in a task do not go together, or null: no client sees another one's task. */
export function contactProblem(
  state: Pick<TaskState, 'clientId' | 'audience'>,
  contacts: readonly (Contact | null)[],
): Problem | null {
  const involved = contacts.filter((one) => one?.kind === 'CLIENT_CONTACT');
  if (involved.some((one) => one?.clientId !== state.clientId)) {
    return problems.invalid('clientId', 'The client’s contact in this task acts for another client.');
  }
  if (involved.length > 0 && state.audience === 'INTERNAL') {
    return problems.invalid(
      'audience',
      'A client’s contact holds or created this task, so the client sees it.',
    );
  }
  return state.audience === 'CLIENT' && state.clientId === null
    ? problems.invalid('audience', 'The task has no client who could see it.')
    : null;
}
