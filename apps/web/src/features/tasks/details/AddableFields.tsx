import { Menu } from '@mantine/core';
import type { LayerProps } from '../../../shared/layers/layerProps.ts';
import { MenuLayer } from '../../../shared/layers/MenuLayer.tsx';
import type { Addable } from './AddFieldMenu.tsx';
import { detailText } from './detailTexts.ts';

interface Props extends LayerProps {
  readonly fields: readonly Addable[];
  readonly onAdd: (field: Addable) => void;
}

/** The fields without a value, to choose one. */
export function AddableFields({ target, onClose, fields, onAdd }: Props) {
  return (
    <MenuLayer target={target} onClose={onClose} position="bottom-start" width={200}>
      {fields.map((field) => (
        <Menu.Item key={field} onClick={() => onAdd(field)}>
          {detailText(`field.${field}`)}
        </Menu.Item>
      ))}
    </MenuLayer>
  );
}
