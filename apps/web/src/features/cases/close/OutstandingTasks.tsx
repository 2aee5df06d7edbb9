import { Button } from '@mantine/core';
import type { OpenCase } from '../page/useOpenCase.ts';
import classes from './CloseCase.module.css';
import { closeText } from './closeTexts.ts';
import { OutstandingTask } from './OutstandingTask.tsx';

interface Props {
  readonly caseFile: OpenCase;
  readonly tasks: OpenCase['outstandingTasks'];
  readonly onClose: () => void;
}

/** What keeps the case open, in the server's own words, and each task with its way out. */
export function OutstandingTasks({ caseFile, tasks, onClose }: Props) {
  const close = caseFile.actions.find(({ action }) => action === 'CLOSE');
  const refusal = close?.refusal ?? null;
  // The number follows the list at once; the sentence around it is the one the API refuses with.
  const words = refusal === null ? closeText('blocked', { count: tasks.length }) : refusal.message;
  return (
    <div className={classes.blocked}>
      <output>{words}</output>
      {refusal?.remedy !== undefined && <p className={classes.quiet}>{refusal.remedy}</p>}
      <ul className={classes.tasks} aria-label={closeText('outstanding')}>
        {tasks.map((task) => (
          <OutstandingTask key={task.id} task={task} />
        ))}
      </ul>
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          {closeText('leave')}
        </Button>
      </div>
    </div>
  );
}
