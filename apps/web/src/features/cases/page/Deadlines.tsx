import { useToday } from '@docket/client';
import { DueDate, Panel } from '@docket/ui';
import { Link } from 'react-router-dom';
import { ClockPopover } from '../../../shared/sla/ClockPopover.tsx';
import classes from './CaseView.module.css';
import { caseText } from './caseTexts.ts';
import type { OpenCase } from './useOpenCase.ts';

const most = 5;

/** By when: the clocks of the case, then the due days of its open tasks, the next one first. */
export function Deadlines({ caseFile }: { readonly caseFile: OpenCase }) {
  const today = useToday();
  const { id, number, sla, firstResponse, outstandingTasks, viewerMaySetTarget } = caseFile;
  const clocks = [sla, firstResponse].filter((clock) => clock !== null);
  const due = outstandingTasks
    .filter(({ dueOn }) => dueOn !== null)
    .toSorted((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? ''))
    .slice(0, most);
  return (
    <Panel title={caseText('deadlines')}>
      <ul className={classes.lines}>
        {clocks.map((clock) => (
          <li key={clock.id} className={classes.deadline}>
            <span>{caseText(clock.measure === 'RESOLUTION' ? 'resolution' : 'firstResponse')}</span>
            <span className={classes.end}>
              <ClockPopover
                clock={clock}
                work={{ kind: 'CASE', id, number }}
                mayChange={viewerMaySetTarget}
              />
            </span>
          </li>
        ))}
        {due.map((task) => (
          <li key={task.id} className={classes.deadline}>
            <Link to={`/tasks/${task.number}`} dir="auto">
              {task.title}
            </Link>
            <span className={classes.end}>
              <DueDate dueOn={task.dueOn} today={today} />
            </span>
          </li>
        ))}
        {clocks.length + due.length === 0 && <li className={classes.quiet}>{caseText('noDeadlines')}</li>}
      </ul>
    </Panel>
  );
}
