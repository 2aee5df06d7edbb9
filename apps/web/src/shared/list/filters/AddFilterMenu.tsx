import { Menu } from '@mantine/core';
import type { LayerProps } from '../../layers/layerProps.ts';
import { MenuLayer } from '../../layers/MenuLayer.tsx';

export interface FilterOffer {
  readonly part: string;
  readonly name: string;
  readonly onAdd: () => void;
}

interface Props extends LayerProps {
  readonly offers: readonly FilterOffer[];
}

/** The filters that are not in the bar yet. */
export function AddFilterMenu({ target, onClose, offers }: Props) {
  return (
    <MenuLayer target={target} onClose={onClose} position="bottom-start" width={200}>
      {offers.map(({ part, name, onAdd }) => (
        <Menu.Item key={part} onClick={onAdd}>
          {name}
        </Menu.Item>
      ))}
    </MenuLayer>
  );
}
