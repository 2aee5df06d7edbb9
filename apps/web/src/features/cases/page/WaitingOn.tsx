import { useToday } from '@docket/client';
import { DueDate, Panel, StatusBadge } from '@docket/ui';
import { Link } from 'react-router-dom';
import classes from './CaseView.module.css';
import { caseText } from './caseTexts.ts';
import { holderWords } from './holderWords.ts';
import type { OpenCase } from './useOpenCase.ts';

const most = 6;

/** What is outstanding, and who has it. */
export function WaitingOn({ caseFile }: { readonly caseFile: OpenCase }) {
  const today = useToday();
  const { outstandingTasks, number } = caseFile;
  const rest = outstandingTasks.length - most;
  return (
    <Panel title={caseText('waitingOn')}>
      {outstandingTasks.length === 0 && <p className={classes.quiet}>{caseText('waitingNothing')}</p>}
      <ul className={classes.lines}>
        {outstandingTasks.slice(0, most).map((task) => (
          <li key={task.id}>
            <StatusBadge status={task.status} label={task.statusLabel} quiet />
            <Link to={`/tasks/${task.number}`} dir="auto">
              {task.title}
            </Link>
            <span className={classes.quiet} dir="auto">
              {holderWords(task)}
            </span>
            <span className={classes.end}>
              <DueDate dueOn={task.dueOn} today={today} />
            </span>
          </li>
        ))}
        {rest > 0 && (
          <li>
            <Link to={`/cases/${number}/tasks`}>{caseText('waitingMore', { count: rest })}</Link>
          </li>
        )}
      </ul>
    </Panel>
  );
}
