import { Menu } from '@mantine/core';
import type { LayerProps } from '../../../../shared/layers/layerProps.ts';
import { MenuLayer } from '../../../../shared/layers/MenuLayer.tsx';
import type { FilterKey } from '../listFilter.ts';
import { listText } from '../listTexts.ts';

interface Props extends LayerProps {
  readonly parts: readonly FilterKey[];
  readonly onAdd: (part: FilterKey) => void;
}

/** The filters that are not in the bar yet. */
export function AddFilterMenu({ target, onClose, parts, onAdd }: Props) {
  return (
    <MenuLayer target={target} onClose={onClose} position="bottom-start" width={200}>
      {parts.map((part) => (
        <Menu.Item key={part} onClick={() => onAdd(part)}>
          {listText(`filter.${part}`)}
        </Menu.Item>
      ))}
    </MenuLayer>
  );
}
