import { type MailPreset, mailPresets } from '@docket/domain';
import { SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import classes from './Notifications.module.css';
import { notificationText } from './notificationTexts.ts';

interface Props {
  /** Null for a choice of one's own. */
  readonly preset: MailPreset | null;
  readonly onChoose: (preset: MailPreset) => void;
}

const own = 'OWN';

/** How much somebody is mailed, in one choice. */
export function PresetChoice({ preset, onChoose }: Props) {
  const labelId = useId();
  const choices = mailPresets.map((value) => ({ value: String(value), label: notificationText(value) }));
  const shown = preset === null ? [...choices, { value: own, label: notificationText('OWN') }] : choices;
  const choose = (value: string) => {
    const chosen = mailPresets.find((one) => one === value);
    if (chosen !== undefined) onChoose(chosen);
  };
  return (
    <div className={classes.presets}>
      <div id={labelId} className={classes.label}>
        {notificationText('preset')}
      </div>
      <div>
        <SegmentedControl aria-labelledby={labelId} data={shown} value={preset ?? own} onChange={choose} />
      </div>
    </div>
  );
}
