import { Loader, Menu } from '@mantine/core';
import { Pencil } from 'lucide-react';
import { useEffect } from 'react';
import { Link } from 'react-router-dom';
import classes from '../../../shared/list/rows/ListTable.module.css';
import type { LayerProps } from '../../../shared/layers/layerProps.ts';
import { MenuLayer } from '../../../shared/layers/MenuLayer.tsx';
import { offersOf, type Offer } from '../actions/offers.ts';
import { useActionableTask } from '../actions/readTask.ts';
import { listText } from './listTexts.ts';
import type { RowMoves } from './useRowMoves.ts';
import type { ListedTask } from './useTaskList.ts';

interface Props extends LayerProps {
  readonly task: ListedTask;
  readonly moves: RowMoves;
}

/** What can be done with one row (F18): its moves first, then edit, postpone, reassign, delete. */
export function RowMenu({ target, onClose, task, moves }: Props) {
  const known = useActionableTask(task.id);
  const { learn, start } = moves;
  useEffect(() => {
    void learn(task);
  }, [learn, task]);
  const offers = known === null ? null : offersOf(known);
  const item = ({ move, label, look, consequence }: Offer) => (
    <Menu.Item
      key={move}
      leftSection={<look.icon size={16} strokeWidth={1.5} aria-hidden="true" />}
      rightSection={<kbd className={classes.key}>{look.keys}</kbd>}
      onClick={() => void start(task, move)}
    >
      {consequence ?? label}
    </Menu.Item>
  );
  return (
    <MenuLayer target={target} onClose={onClose}>
      {offers === null && <Loader size="xs" m="sm" />}
      {offers?.buttons.map(item)}
      {offers?.ending !== undefined && item(offers.ending)}
      {offers !== null && <Menu.Divider />}
      <Menu.Item
        component={Link}
        to={`/tasks/${task.number}`}
        leftSection={<Pencil size={16} strokeWidth={1.5} aria-hidden="true" />}
      >
        {listText('edit')}
      </Menu.Item>
      {offers?.menu.map(item)}
    </MenuLayer>
  );
}
