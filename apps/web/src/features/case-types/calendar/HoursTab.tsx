import { type CalendarContent, type DaySpan, definitionLimits, type Weekday, weekdays } from '@docket/domain';
import { Select, TextInput } from '@mantine/core';
import editor from '../admin/Editor.module.css';
import { withMissing } from '../admin/editor.ts';
import { Section } from '../admin/Section.tsx';
import { useFinding } from '../contents/findings.ts';
import classes from './Calendar.module.css';
import { calendarText } from './calendarTexts.ts';
import { DayHours } from './DayHours.tsx';

interface Props {
  readonly content: CalendarContent;
  readonly onChange: (content: CalendarContent) => void;
}

const zones = Intl.supportedValuesOf('timeZone').map((value) => ({
  value,
  label: value.replaceAll('_', ' '),
}));

/** The name, the clock on the wall, and the hours of each weekday. */
export function HoursTab({ content, onChange }: Props) {
  const finding = useFinding();
  const setDay = (day: Weekday, spans: readonly DaySpan[]) => {
    const { [day]: _before, ...rest } = content.week;
    onChange({ ...content, week: spans.length === 0 ? rest : { ...rest, [day]: spans } });
  };
  return (
    <>
      <div className={editor.pair}>
        <TextInput
          label={calendarText('name')}
          value={content.label}
          maxLength={definitionLimits.label}
          error={finding('label')}
          onChange={(event) => onChange({ ...content, label: event.currentTarget.value })}
        />
        <Select
          label={calendarText('zone')}
          description={calendarText('zoneHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={withMissing(zones, content.timeZone)}
          value={content.timeZone === '' ? null : content.timeZone}
          searchable
          limit={50}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          error={finding('timeZone')}
          onChange={(zone) => onChange({ ...content, timeZone: zone ?? '' })}
        />
      </div>
      <Section title={calendarText('hours')} text={calendarText('hoursText')}>
        {finding('week') !== undefined && <p className={editor.error}>{finding('week')}</p>}
        <ul className={classes.week}>
          {weekdays.map((day) => (
            <DayHours
              key={day}
              day={day}
              spans={content.week[day] ?? []}
              error={finding(`week.${day}`, 'BELOW')}
              onChange={(spans) => setDay(day, spans)}
            />
          ))}
        </ul>
      </Section>
    </>
  );
}
