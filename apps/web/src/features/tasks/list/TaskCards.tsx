import { Fragment } from 'react';
import { groupName, isLateGroup } from './groupTexts.ts';
import { TaskCard } from './TaskCard.tsx';
import classes from './TaskCards.module.css';
import type { TaskTableProps } from './TaskTable.tsx';

/** The list on a phone: two-line cards in the same groups. */
export function TaskCards(
  props: Pick<
    TaskTableProps,
    'label' | 'groups' | 'by' | 'around' | 'countOf' | 'ghosts' | 'moves' | 'renderExtra'
  >,
) {
  const { groups, by } = props;
  return (
    <>
      {groups.groups.map((group, index) => (
        <Fragment key={group.key}>
          {by !== 'none' && (
            <h2 className={classes.group} data-late={isLateGroup(group) || undefined}>
              <bdi>{groupName(group, by)}</bdi>
              <span className={classes.count}>{props.countOf(index)}</span>
            </h2>
          )}
          <ul className={classes.cards} aria-label={props.label}>
            {group.rows.map((task) => (
              <TaskCard
                key={task.id}
                task={task}
                today={props.around.today}
                ghost={props.ghosts.get(task.id) ?? null}
                moves={props.moves}
                renderExtra={props.renderExtra}
              />
            ))}
          </ul>
        </Fragment>
      ))}
    </>
  );
}
