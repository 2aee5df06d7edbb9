import { workingDayMinutes } from '@docket/domain';
import { Checkbox, Select } from '@mantine/core';
import { DurationField } from '../../../shared/forms/DurationField.tsx';
import editor from '../admin/Editor.module.css';
import { useNames, withMissing } from '../admin/editor.ts';
import { PercentsField } from '../admin/PercentsField.tsx';
import { Section } from '../admin/Section.tsx';
import { useFinding } from '../contents/findings.ts';
import type { TaskTypeTabProps } from './tabProps.ts';
import { taskTypeText } from './taskTypeTexts.ts';

/** By when a task of this type should be done, and who is reminded when. */
export function TargetTab({ content: { target }, onChange }: TaskTypeTabProps) {
  const { calendars } = useNames();
  const finding = useFinding();
  const change = (part: Partial<typeof target>) => onChange({ target: { ...target, ...part } });
  const calendar = calendars.find(({ value }) => value === target.calendar)?.content;
  const day = calendar === undefined ? 0 : workingDayMinutes({ ...calendar, key: 'chosen' });
  return (
    <Section title={taskTypeText('target')} text={taskTypeText('targetText')}>
      <div className={editor.pair}>
        <DurationField
          key={day}
          label={taskTypeText('within')}
          value={target.minutes}
          day={day}
          error={finding('target.minutes')}
          onChange={(minutes) => change({ minutes })}
        />
        <Select
          label={taskTypeText('calendar')}
          data={withMissing(calendars, target.calendar)}
          value={target.calendar}
          placeholder={taskTypeText('officeCalendar')}
          clearable
          clearButtonProps={{ 'aria-label': taskTypeText('officeCalendar') }}
          comboboxProps={{ withinPortal: false }}
          error={finding('target.calendar')}
          onChange={(chosen) => change({ calendar: chosen })}
        />
      </div>
      <PercentsField
        label={taskTypeText('reminders')}
        value={target.reminders}
        error={finding('target.reminders', 'BELOW')}
        onChange={(reminders) => change({ reminders })}
      />
      <Checkbox
        label={taskTypeText('overridable')}
        checked={target.overridable}
        onChange={(event) => change({ overridable: event.currentTarget.checked })}
      />
    </Section>
  );
}
