import { Menu } from '@mantine/core';
import { RefreshCw, Undo2 } from 'lucide-react';
import type { LayerProps } from '../../../shared/layers/layerProps.ts';
import { MenuLayer } from '../../../shared/layers/MenuLayer.tsx';
import { densities, useDensity } from '../../../shared/preferences/useDisplay.ts';
import { columnKeys, columns as facts } from './listColumns.ts';
import { groupings } from './listGroups.ts';
import { listText } from './listTexts.ts';
import classes from './ListToolbar.module.css';
import type { ColumnControl } from './useColumns.ts';
import type { ListStateControl } from './useListState.ts';
import { ViewSection } from './ViewSection.tsx';

interface Props extends LayerProps {
  readonly list: ListStateControl;
  readonly columns: ColumnControl;
  readonly onRefresh: () => void;
}

const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** How the list is shown: groups, columns, row height. */
export function ViewMenu({ target, onClose, list, columns, onRefresh }: Props) {
  const [density, setDensity] = useDensity();
  const { group } = list.state;
  return (
    <MenuLayer target={target} onClose={onClose} width={232}>
      <ViewSection label={listText('group')} value={listText(`group.${group}`)}>
        <Menu.RadioGroup
          value={group}
          onChange={(value) => list.change({ group: groupings.find((each) => each === value) ?? 'none' })}
        >
          {groupings.map((each) => (
            <Menu.RadioItem key={each} value={each}>
              {listText(`group.${each}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </ViewSection>
      <ViewSection label={listText('density')} value={listText(`density.${density}`)}>
        <Menu.RadioGroup
          value={density}
          onChange={(value) => setDensity(densities.find((each) => each === value) ?? 'default')}
        >
          {densities.map((each) => (
            <Menu.RadioItem key={each} value={each}>
              {listText(`density.${each}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </ViewSection>
      <ViewSection label={listText('columns')} value={String(columns.shown.length)}>
        {columnKeys
          .filter((key) => facts[key].fixed !== true)
          .map((key) => (
            <Menu.CheckboxItem
              key={key}
              checked={columns.shown.includes(key)}
              onChange={() => columns.toggle(key)}
            >
              {listText(`column.${key}`)}
            </Menu.CheckboxItem>
          ))}
        <Menu.Divider />
        <Menu.Item leftSection={<Undo2 {...icon} />} onClick={columns.reset}>
          {listText('columnsReset')}
        </Menu.Item>
      </ViewSection>
      <Menu.Divider />
      <Menu.Item
        leftSection={<RefreshCw {...icon} />}
        rightSection={<kbd className={classes.key}>Shift+.</kbd>}
        onClick={onRefresh}
      >
        {listText('refresh')}
      </Menu.Item>
    </MenuLayer>
  );
}
