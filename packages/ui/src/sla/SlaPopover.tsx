import { Popover } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { SlaBadge } from './SlaBadge.tsx';
import classes from './SlaBadge.module.css';
import { SlaExplanation } from './SlaExplanation.tsx';
import { measureLabels, type SlaExplained, slaBadge } from './slaWords.ts';

export type SlaPopoverProps = {
  readonly clock: SlaExplained;
  readonly now: Date;
  /** The reader's zone. */
  readonly timeZone: string;
  /** Below the explanation: a button that changes the target; `leave` closes this and leaves the focus to what comes. */
  readonly children?: ((leave: () => void) => ReactNode) | undefined;
};

/** A badge that opens what is behind it. */
export function SlaPopover({ clock, now, timeZone, children }: SlaPopoverProps) {
  const [opened, setOpened] = useState(false);
  const [left, setLeft] = useState(false);
  const turn = (open: boolean) => {
    setLeft(false);
    setOpened(open);
  };
  const leave = () => {
    setLeft(true);
    setOpened(false);
  };
  const measure = measureLabels[clock.measure];
  return (
    <Popover
      opened={opened}
      onChange={turn}
      position="bottom-start"
      width={340}
      trapFocus
      returnFocus={!left}
      withinPortal={false}
      floatingStrategy="fixed"
    >
      <Popover.Target>
        <button
          type="button"
          className={classes.button}
          aria-label={`${measure}: ${slaBadge(clock, now).text}`}
          onClick={() => turn(!opened)}
        >
          <SlaBadge clock={clock} now={now} />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <SlaExplanation clock={clock} timeZone={timeZone} />
        {children !== undefined && <div className={classes.more}>{children(leave)}</div>}
      </Popover.Dropdown>
    </Popover>
  );
}
