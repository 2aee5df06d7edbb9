import { Popover } from '@mantine/core';
import type { ReactNode } from 'react';
import type { LayerProps } from '../../layers/layerProps.ts';

interface Props extends LayerProps {
  readonly label: string;
  /** The choices; each takes effect at once. */
  readonly children: ReactNode;
}

/** The open choices of one filter. */
export function FilterPopover({ target, onClose, label, children }: Props) {
  return (
    <Popover
      opened
      onChange={(opened) => !opened && onClose()}
      position="bottom-start"
      width={260}
      shadow="md"
      trapFocus
      withinPortal={false}
      floatingStrategy="fixed"
    >
      <Popover.Target>{target}</Popover.Target>
      <Popover.Dropdown aria-label={label} p="xs">
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}
