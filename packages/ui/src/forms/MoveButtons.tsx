import { ActionIcon, Tooltip } from '@mantine/core';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import classes from './FormEditor.module.css';

export type MoveButtonsProps = {
  /** What is moved, for the names of the buttons: "Move Income up". */
  readonly name: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove?: (() => void) | undefined;
};

/** The order of a list without dragging: up, down, out. At the ends the button stays and does nothing. */
export function MoveButtons({ name, first, last, onMove, onRemove }: MoveButtonsProps) {
  const buttons = [
    { label: `Move ${name} up`, icon: ArrowUp, idle: first, run: () => onMove(-1) },
    { label: `Move ${name} down`, icon: ArrowDown, idle: last, run: () => onMove(1) },
    ...(onRemove === undefined
      ? []
      : [{ label: `Remove ${name}`, icon: Trash2, idle: false, run: onRemove }]),
  ];
  return (
    <div className={classes.moves}>
      {buttons.map(({ label, icon: Icon, idle, run }) => (
        <Tooltip key={label} label={label}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={30}
            aria-label={label}
            aria-disabled={idle}
            data-idle={idle || undefined}
            onClick={idle ? undefined : run}
          >
            <Icon size={16} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      ))}
    </div>
  );
}
