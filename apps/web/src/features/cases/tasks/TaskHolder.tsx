import { PersonName } from '@docket/ui';
import { Users } from 'lucide-react';
import type { CaseTaskFragment } from '#gql';
import classes from './CaseTasks.module.css';

/** Who has a task: a person, or a group whose members can claim it. */
export function TaskHolder({ task }: { readonly task: CaseTaskFragment }) {
  const { assignee, department } = task;
  if (assignee !== null || department === null) return <PersonName person={assignee} size={20} />;
  return (
    <span className={classes.group} dir="auto">
      <Users size={14} aria-hidden="true" />
      {department.name}
    </span>
  );
}
