import { useClock } from '@docket/client';
import { clockMoment } from '@docket/ui';
import { useNow } from '../time/useNow.ts';
import type { Targeted, TargetedClock, TargetForm } from './targetForm.ts';
import { targetText } from './targetTexts.ts';
import classes from './Target.module.css';
import { useTargetPreview } from './useTargetPreview.ts';

interface Props {
  readonly work: Targeted;
  readonly clock: TargetedClock;
  readonly form: TargetForm;
}

/** What the target that is entered comes to, before it holds. */
export function TargetPreview({ work, clock, form }: Props) {
  const { timeZone } = useClock();
  const now = useNow();
  const due = useTargetPreview(work, clock.id, form.choice === 'SET' ? form.minutes : null);
  const words = () => {
    if (form.choice === 'REMOVE') return targetText('removed');
    if (due === undefined) return '';
    if (due === null) return targetText(clock.state === 'PAUSED' ? 'paused' : 'tooMuch');
    const moment = clockMoment(due, clock.timeZone, timeZone);
    return targetText(new Date(due) <= now ? 'late' : 'due', { moment });
  };
  return <output className={classes.preview}>{words()}</output>;
}
