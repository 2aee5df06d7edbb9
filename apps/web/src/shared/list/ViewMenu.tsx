import { Menu } from '@mantine/core';
import { RefreshCw, Undo2 } from 'lucide-react';
import type { LayerProps } from '../layers/layerProps.ts';
import { MenuLayer } from '../layers/MenuLayer.tsx';
import { densities, useDensity } from '../preferences/useDisplay.ts';
import { listText } from './listTexts.ts';
import classes from './ListToolbar.module.css';
import { ViewSection } from './ViewSection.tsx';

interface Choice {
  readonly key: string;
  readonly label: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

interface Props extends LayerProps {
  readonly groups: readonly Choice[];
  readonly columns: readonly Choice[];
  readonly columnsShown: number;
  /** Cards have neither columns nor a row height. */
  readonly isTable: boolean;
  readonly onResetColumns: () => void;
  readonly onRefresh: () => void;
}

const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** How the list is shown: groups, columns, row height. */
export function ViewMenu(props: Props) {
  const { target, onClose, groups, columns, columnsShown, isTable, onResetColumns, onRefresh } = props;
  const [density, setDensity] = useDensity();
  const group = groups.find(({ chosen }) => chosen);
  return (
    <MenuLayer target={target} onClose={onClose} width={232}>
      <ViewSection label={listText('group')} value={group?.label ?? ''}>
        <Menu.RadioGroup
          value={group?.key ?? ''}
          onChange={(value) => groups.find(({ key }) => key === value)?.onChoose()}
        >
          {groups.map(({ key, label }) => (
            <Menu.RadioItem key={key} value={key}>
              {label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </ViewSection>
      {isTable && (
        <>
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
          <ViewSection label={listText('columns')} value={String(columnsShown)}>
            {columns.map(({ key, label, chosen, onChoose }) => (
              <Menu.CheckboxItem key={key} checked={chosen} onChange={onChoose}>
                {label}
              </Menu.CheckboxItem>
            ))}
            <Menu.Divider />
            <Menu.Item leftSection={<Undo2 {...icon} />} onClick={onResetColumns}>
              {listText('columnsReset')}
            </Menu.Item>
          </ViewSection>
        </>
      )}
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
