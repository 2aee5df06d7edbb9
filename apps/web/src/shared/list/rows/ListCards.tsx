import { Fragment, type ReactNode } from 'react';
import type { ListFrame } from '../listFrame.ts';
import type { ListTypes } from '../listTypes.ts';
import { groupCount } from './groupCount.ts';
import classes from './ListCards.module.css';
import type { Groups } from './useGroups.ts';

interface Props<K extends ListTypes> {
  readonly frame: ListFrame<K>;
  readonly label: string;
  readonly groups: Groups<K['row']>;
  /** Draws one row, with its id for a key. */
  readonly renderCard: (row: K['row']) => ReactNode;
}

/** The list on a phone: two-line cards in the same groups. */
export function ListCards<K extends ListTypes>({ frame, label, groups, renderCard }: Props<K>) {
  const { kind, list } = frame;
  const by = list.state.group;
  return groups.groups.map((group, index) => (
    <Fragment key={group.key}>
      {by !== 'none' && (
        <h2 className={classes.group} data-late={kind.isLate(group) || undefined}>
          <bdi>{kind.groupName(group, by)}</bdi>
          <span className={classes.count}>{groupCount(frame, groups.groups, index)}</span>
        </h2>
      )}
      <ul className={classes.cards} aria-label={label}>
        {group.rows.map(renderCard)}
      </ul>
    </Fragment>
  ));
}
