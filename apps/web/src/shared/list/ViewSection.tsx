import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './ListToolbar.module.css';

interface Props {
  readonly label: string;
  /** What is chosen now. */
  readonly value: string;
  readonly children: ReactNode;
}

/** One line of the view menu with its choices beside it. */
export function ViewSection({ label, value, children }: Props) {
  return (
    <Menu.Sub position="left-start">
      <Menu.Sub.Target>
        <Menu.Sub.Item>
          {label} <span className={classes.value}>{value}</span>
        </Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown className={classes.choices}>{children}</Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}
