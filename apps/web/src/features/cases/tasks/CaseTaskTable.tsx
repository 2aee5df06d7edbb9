import { useState } from 'react';
import type { CaseTaskFragment } from '#gql';
import { CaseTaskRow } from './CaseTaskRow.tsx';
import classes from './CaseTasks.module.css';
import { caseTaskText } from './caseTaskTexts.ts';

interface Props {
  readonly label: string;
  readonly tasks: readonly CaseTaskFragment[];
}

const columns = ['sequence', 'title', 'type', 'status', 'holder', 'target', 'sla', 'origin', 'view'] as const;

/** The tasks as a table; any of them opens in its place. */
export function CaseTaskTable({ label, tasks }: Props) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) => {
    const next = new Set(opened);
    if (!next.delete(id)) next.add(id);
    setOpened(next);
  };
  return (
    <div className={classes.frame}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((key) => (
              <th key={key} scope="col" data-column={key}>
                {key === 'view' ? (
                  <span className="docket-hidden">{caseTaskText('column.view')}</span>
                ) : (
                  caseTaskText(`column.${key}`)
                )}
              </th>
            ))}
          </tr>
        </thead>
        {tasks.map((task) => (
          <CaseTaskRow
            key={task.id}
            task={task}
            opened={opened.has(task.id)}
            onToggle={() => toggle(task.id)}
            span={columns.length}
          />
        ))}
      </table>
    </div>
  );
}
