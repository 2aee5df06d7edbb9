import { useToday } from '@docket/client';
import { isOutstanding } from '@docket/domain';
import { DueDate, SlaBadge, StatusBadge } from '@docket/ui';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { Link } from 'react-router-dom';
import type { CaseTaskFragment } from '#gql';
import { useNow } from '../../../shared/time/useNow.ts';
import { CaseTaskDetails } from './CaseTaskDetails.tsx';
import classes from './CaseTasks.module.css';
import { caseTaskText } from './caseTaskTexts.ts';
import { TaskHolder } from './TaskHolder.tsx';
import { TaskNotes } from './TaskNotes.tsx';
import { TaskOrigin } from './TaskOrigin.tsx';

interface Props {
  readonly task: CaseTaskFragment;
  readonly opened: boolean;
  readonly onToggle: () => void;
  readonly span: number;
}

/** One task of a case and, opened, the task as it stands. */
export function CaseTaskRow({ task, opened, onToggle, span }: Props) {
  const now = useNow();
  const today = useToday();
  const finished = !isOutstanding(task.status);
  // Where a clock counts, its badge says how late it is; the day beside it would say so by another count.
  const settled = finished || task.sla !== null;
  const Chevron = opened ? ChevronDown : ChevronRight;
  return (
    <tbody data-finished={finished || undefined}>
      <tr className={classes.row}>
        <td data-column="sequence">
          <bdi>{task.sequenceInCase}</bdi>
        </td>
        <th scope="row" data-column="title">
          <Link to={`/tasks/${task.number}`} className={classes.link} dir="auto">
            {task.title}
          </Link>
          <TaskNotes task={task} />
        </th>
        <td data-column="type" dir="auto">
          {task.type?.label}
        </td>
        <td data-column="status">
          <StatusBadge status={task.status} label={task.stageLabel ?? task.statusLabel} quiet />
        </td>
        <td data-column="holder">
          <TaskHolder task={task} />
        </td>
        <td data-column="target">
          <DueDate dueOn={task.dueOn} today={today} finished={settled} layout="stacked" />
        </td>
        <td data-column="sla">{task.sla !== null && <SlaBadge clock={task.sla} now={now} quiet />}</td>
        <td data-column="origin">
          <TaskOrigin origin={task.origin} />
        </td>
        <td data-column="view">
          <button
            type="button"
            className={classes.view}
            aria-expanded={opened}
            aria-label={caseTaskText('view', { number: task.number })}
            onClick={onToggle}
          >
            <Chevron size={16} aria-hidden="true" />
            {caseTaskText('column.view')}
          </button>
        </td>
      </tr>
      {opened && (
        <tr className={classes.opened}>
          <td colSpan={span}>
            <CaseTaskDetails task={task} />
          </td>
        </tr>
      )}
    </tbody>
  );
}
