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
import type { LayerProps } from '../../layers/layerProps.ts';
import { MenuLayer } from '../../layers/MenuLayer.tsx';
import { listText } from '../listTexts.ts';
import type { ColumnOffers } from './columnOffers.ts';

interface Props extends LayerProps, ColumnOffers {}

const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;
const step = 24;

/** What can be done with a column, without dragging anything. */
export function ColumnMenu(props: Props) {
  const { target, onClose, onSort, onFilter, onGroup, onMoveLeft, onMoveRight, onResize, onHide } = props;
  return (
    <MenuLayer target={target} onClose={onClose} position="bottom-start" width={220}>
      {onSort !== null && (
        <>
          <Menu.Item leftSection={<ArrowUp {...icon} />} onClick={() => onSort('ASC')}>
            {listText('sortUp')}
          </Menu.Item>
          <Menu.Item leftSection={<ArrowDown {...icon} />} onClick={() => onSort('DESC')}>
            {listText('sortDown')}
          </Menu.Item>
        </>
      )}
      {onFilter !== null && (
        <Menu.Item leftSection={<Filter {...icon} />} onClick={onFilter}>
          {listText('filterBy')}
        </Menu.Item>
      )}
      {onGroup !== null && (
        <Menu.Item leftSection={<Rows3 {...icon} />} onClick={onGroup}>
          {listText('groupBy')}
        </Menu.Item>
      )}
      <Menu.Divider />
      {onMoveLeft !== null && (
        <Menu.Item leftSection={<ArrowLeft {...icon} />} onClick={onMoveLeft}>
          {listText('moveLeft')}
        </Menu.Item>
      )}
      {onMoveRight !== null && (
        <Menu.Item leftSection={<ArrowRight {...icon} />} onClick={onMoveRight}>
          {listText('moveRight')}
        </Menu.Item>
      )}
      {onResize !== null && (
        <>
          <Menu.Item
            leftSection={<ChevronsLeftRight {...icon} />}
            closeMenuOnClick={false}
            onClick={() => onResize(step)}
          >
            {listText('wider')}
          </Menu.Item>
          <Menu.Item
            leftSection={<ChevronsRightLeft {...icon} />}
            closeMenuOnClick={false}
            onClick={() => onResize(-step)}
          >
            {listText('narrower')}
          </Menu.Item>
        </>
      )}
      {onHide !== null && (
        <Menu.Item leftSection={<EyeOff {...icon} />} onClick={onHide}>
          {listText('hide')}
        </Menu.Item>
      )}
    </MenuLayer>
  );
}
