import { useClock } from '@docket/client';
import { refusals } from '@docket/domain';
import { SlaPopover } from '@docket/ui';
import { Button } from '@mantine/core';
import { Timer } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useNow } from '../time/useNow.ts';
import classes from './Target.module.css';
import type { Targeted, TargetedClock } from './targetForm.ts';
import { targetText } from './targetTexts.ts';

const TargetDialog = lazy(async () => ({ default: (await import('./TargetDialog.tsx')).TargetDialog }));

interface Props {
  readonly clock: TargetedClock;
  readonly work: Targeted;
  /** Whether the viewer sets targets of this work now, as far as the clock lets anybody. */
  readonly mayChange: boolean;
}

/** The badge of a clock, what is behind it, and for whoever may the way to another target (F53, B4). */
export function ClockPopover({ clock, work, mayChange }: Props) {
  const now = useNow();
  const { timeZone } = useClock();
  const element = useRef<HTMLSpanElement>(null);
  const [changing, setChanging] = useState(false);
  const open = mayChange && clock.finishedAt === null;
  return (
    <span ref={element}>
      <SlaPopover clock={clock} now={now} timeZone={timeZone}>
        {open
          ? (leave) =>
              clock.overridable ? (
                <Button
                  size="compact-sm"
                  variant="default"
                  leftSection={<Timer size={14} aria-hidden="true" />}
                  onClick={() => {
                    leave();
                    setChanging(true);
                  }}
                >
                  {targetText('open')}
                </Button>
              ) : (
                <p className={classes.fixed}>{refusals.targetFixed().message}</p>
              )
          : undefined}
      </SlaPopover>
      {changing && (
        <Suspense fallback={null}>
          <TargetDialog
            work={work}
            clock={clock}
            onClose={() => {
              setChanging(false);
              element.current?.querySelector('button')?.focus();
            }}
          />
        </Suspense>
      )}
    </span>
  );
}
