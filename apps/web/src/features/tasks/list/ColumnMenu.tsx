import { Menu } from '@mantine/core';
import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  ChevronsLeftRight,
  ChevronsRightLeft,
  EyeOff,
  Filter,
  Rows3,
} from 'lucide-react';
import type { LayerProps } from '../../../shared/layers/layerProps.ts';
import { MenuLayer } from '../../../shared/layers/MenuLayer.tsx';
import { type ColumnKey, columns } from './listColumns.ts';
import { groupings } from './listGroups.ts';
import { listText } from './listTexts.ts';
import type { TableControl } from './tableControl.ts';

interface Props extends LayerProps {
  readonly column: ColumnKey;
  readonly control: TableControl;
}

const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;
const step = 24;

/** What can be done with a column, without dragging anything. */
export function ColumnMenu({ target, onClose, column, control }: Props) {
  const { sort, filter, fixed = false } = columns[column];
  const { shown, widthOf, setWidth, move, toggle } = control.columns;
  const grouping = groupings.find((each) => each === column);
  const at = shown.indexOf(column);
  const resize = (by: number) => setWidth(column, widthOf(column) + by);
  return (
    <MenuLayer target={target} onClose={onClose} position="bottom-start" width={220}>
      {sort !== undefined && (
        <>
          <Menu.Item leftSection={<ArrowUp {...icon} />} onClick={() => control.sortBy(column, 'ASC')}>
            {listText('sortUp')}
          </Menu.Item>
          <Menu.Item leftSection={<ArrowDown {...icon} />} onClick={() => control.sortBy(column, 'DESC')}>
            {listText('sortDown')}
          </Menu.Item>
        </>
      )}
      {filter !== undefined && (
        <Menu.Item leftSection={<Filter {...icon} />} onClick={() => control.filterBy(filter)}>
          {listText('filterBy')}
        </Menu.Item>
      )}
      {grouping !== undefined && (
        <Menu.Item leftSection={<Rows3 {...icon} />} onClick={() => control.groupBy(grouping)}>
          {listText('groupBy')}
        </Menu.Item>
      )}
      <Menu.Divider />
      {at > 0 && (
        <Menu.Item leftSection={<ArrowLeft {...icon} />} onClick={() => move(column, -1)}>
          {listText('moveLeft')}
        </Menu.Item>
      )}
      {at < shown.length - 1 && (
        <Menu.Item leftSection={<ArrowRight {...icon} />} onClick={() => move(column, 1)}>
          {listText('moveRight')}
        </Menu.Item>
      )}
      {column !== 'title' && (
        <>
          <Menu.Item
            leftSection={<ChevronsLeftRight {...icon} />}
            closeMenuOnClick={false}
            onClick={() => resize(step)}
          >
            {listText('wider')}
          </Menu.Item>
          <Menu.Item
            leftSection={<ChevronsRightLeft {...icon} />}
            closeMenuOnClick={false}
            onClick={() => resize(-step)}
          >
            {listText('narrower')}
          </Menu.Item>
        </>
      )}
      {!fixed && (
        <Menu.Item leftSection={<EyeOff {...icon} />} onClick={() => toggle(column)}>
          {listText('hide')}
        </Menu.Item>
      )}
    </MenuLayer>
  );
}
