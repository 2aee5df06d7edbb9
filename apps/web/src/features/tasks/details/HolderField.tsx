import { Fact, PersonName } from '@docket/ui';
import { Button } from '@mantine/core';
import type { TaskFactsFragment } from '#gql';
import { isOffered } from '../actions/offers.ts';
import { useActionableTask } from '../actions/readTask.ts';
import { useTaskActions } from '../actions/taskActionsContext.ts';
import { detailText } from './detailTexts.ts';
import classes from './TaskFacts.module.css';

/** Who holds the task, with the way to give it to somebody else. */
export function HolderField({ task }: { readonly task: TaskFactsFragment }) {
  const { start } = useTaskActions();
  const actionable = useActionableTask(task.id);
  const moves = actionable === null ? [] : (['CLAIM', 'REASSIGN'] as const);
  const move = moves.find((each) => actionable !== null && isOffered(actionable, each));
  return (
    <Fact label={detailText('field.ASSIGNEE')}>
      <span className={classes.plain}>
        <PersonName person={task.assignee} nobody={detailText('nobody')} />
        {move !== undefined && (
          <Button size="compact-xs" variant="light" onClick={() => start(task.id, move)}>
            {detailText(move === 'CLAIM' ? 'claim' : 'reassign')}
          </Button>
        )}
      </span>
    </Fact>
  );
}
