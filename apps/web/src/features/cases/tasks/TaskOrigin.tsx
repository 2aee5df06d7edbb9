import { Workflow } from 'lucide-react';
import type { CaseTaskFragment } from '#gql';
import classes from './CaseTasks.module.css';
import { caseTaskText } from './caseTaskTexts.ts';

/** Where a task came from: somebody made it, or a rule of the case's type did. */
export function TaskOrigin({ origin }: Pick<CaseTaskFragment, 'origin'>) {
  if (origin === null) return <span className={classes.manual}>{caseTaskText('manual')}</span>;
  return (
    <span className={classes.chip}>
      <Workflow size={12} aria-hidden="true" />
      <span className={classes.chipWords} title={origin.sentence}>
        {caseTaskText('auto', { rule: origin.rule })}
      </span>
    </span>
  );
}
