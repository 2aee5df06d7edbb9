import { isOutstanding } from '@docket/domain';
import { firstName } from '@docket/ui';
import { useSession } from '@docket/client';
import { Link, useLocation } from 'react-router-dom';
import type { ActionableTaskFragment } from '#gql';
import { moveText } from './moveTexts.ts';

/** Whoever cannot move the task can ask who holds it: opens a note on the task. */
export function AskHolder({ task }: { readonly task: ActionableTaskFragment }) {
  const me = useSession().user?.id;
  const { pathname, search } = useLocation();
  const { assignee } = task;
  if (assignee === null || assignee.id === me || !isOutstanding(task.status)) return null;
  const query = new URLSearchParams(search);
  query.set('compose', 'NOTE');
  return (
    <li>
      <Link to={`${pathname}?${query.toString()}`} replace>
        {moveText('ask', { name: firstName(assignee.name) })}
      </Link>
    </li>
  );
}
