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
  /** Below the explanation: a button that changes the target. */
  readonly children?: ReactNode;
};

/** A badge that opens what is behind it. */
export function SlaPopover({ clock, now, timeZone, children }: SlaPopoverProps) {
  const [opened, setOpened] = useState(false);
  const measure = measureLabels[clock.measure];
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      width={340}
      trapFocus
      returnFocus
      withinPortal={false}
      floatingStrategy="fixed"
    >
      <Popover.Target>
        <button
          type="button"
          className={classes.button}
          aria-label={`${measure}: ${slaBadge(clock, now).text}`}
          onClick={() => setOpened(!opened)}
        >
          <SlaBadge clock={clock} now={now} />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <SlaExplanation clock={clock} timeZone={timeZone} />
        {children !== undefined && <div className={classes.more}>{children}</div>}
      </Popover.Dropdown>
    </Popover>
  );
}
