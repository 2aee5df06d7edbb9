import { isOutstanding } from '@docket/domain';
import { Hourglass } from 'lucide-react';
import type { CaseTaskFragment } from '#gql';
import classes from './CaseTasks.module.css';
import { caseTaskText } from './caseTaskTexts.ts';
import { endWords } from './endWords.ts';

/** The tasks this one waits for, as they are called in the case: "after #3". */
function afterWords({ dependsOn }: CaseTaskFragment): string | null {
  const open = dependsOn.filter(({ status }) => isOutstanding(status));
  if (open.length === 0) return null;
  const tasks = open.map(({ sequenceInCase, number }) =>
    sequenceInCase === null ? number : `#${sequenceInCase}`,
  );
  return caseTaskText('after', { tasks: tasks.join(', ') });
}

/** Under the title of a task: what it waits for, and why it ended. */
export function TaskNotes({ task }: { readonly task: CaseTaskFragment }) {
  const after = afterWords(task);
  const end = isOutstanding(task.status) ? null : endWords(task);
  return (
    <>
      {after !== null && (
        <span className={classes.note}>
          <Hourglass size={12} aria-hidden="true" />
          {after}
        </span>
      )}
      {end !== null && (
        <span className={classes.note} dir="auto">
          {end}
        </span>
      )}
    </>
  );
}
