import { Menu, type MenuProps } from '@mantine/core';
import type { ReactElement } from 'react';

interface Props extends Pick<MenuProps, 'children' | 'position' | 'width'> {
  /** The button it hangs on. */
  readonly target: ReactElement;
  readonly onClose: () => void;
}

/** An open menu; it is drawn only while it is open. */
export function MenuLayer({ target, onClose, children, position = 'bottom-end', width = 240 }: Props) {
  return (
    <Menu
      opened
      onChange={(opened) => !opened && onClose()}
      position={position}
      width={width}
      returnFocus
      // Beside its button and not at the end of the page: screen readers find it inside the landmark it belongs to.
      withinPortal={false}
      floatingStrategy="fixed"
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
