import type { Holiday } from '@docket/domain';
import { dayWords, EmptyState } from '@docket/ui';
import { ActionIcon, Button, TextInput } from '@mantine/core';
import { FileUp, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import editor from '../admin/Editor.module.css';
import { Section } from '../admin/Section.tsx';
import { useFinding } from '../contents/findings.ts';
import classes from './Calendar.module.css';
import { calendarText } from './calendarTexts.ts';
import { holidaysIn } from './icalDays.ts';
import { NewHoliday } from './NewHoliday.tsx';

interface Props {
  readonly holidays: readonly Holiday[];
  readonly onChange: (holidays: readonly Holiday[]) => void;
}

/** The day in words; what is no day stays as it was written. */
const dayText = (on: string) => (Number.isNaN(Date.parse(on)) ? on : dayWords(on, ''));

const byDay = (one: Holiday, other: Holiday) => one.on.localeCompare(other.on);

/** The days without working time: one by one, or from a calendar file. */
export function HolidaysTab({ holidays, onChange }: Props) {
  const finding = useFinding();
  const file = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState<string | null>(null);
  const importFile = async (chosen: File) => {
    const found = holidaysIn(await chosen.text());
    const fresh = found.filter(({ on }) => !holidays.some((known) => known.on === on));
    if (found.length === 0) setTold(calendarText('notCalendar'));
    else if (fresh.length === 0) setTold(calendarText('importedNone'));
    else {
      setTold(calendarText('imported', { count: fresh.length }));
      onChange([...holidays, ...fresh].toSorted(byDay));
    }
  };
  const importButton = (
    <Button
      variant="default"
      size="xs"
      leftSection={<FileUp size={14} aria-hidden="true" />}
      onClick={() => file.current?.click()}
    >
      {calendarText('import')}
    </Button>
  );
  return (
    <Section title={calendarText('holidays')} text={calendarText('holidaysText')} actions={importButton}>
      <input
        ref={file}
        type="file"
        accept=".ics,text/calendar"
        className="docket-hidden"
        tabIndex={-1}
        aria-label={calendarText('import')}
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? [];
          if (chosen !== undefined) void importFile(chosen);
          event.currentTarget.value = '';
        }}
      />
      <output>{told}</output>
      {holidays.length === 0 && (
        <EmptyState compact title={calendarText('noHolidays')} text={calendarText('noHolidaysText')} />
      )}
      <ul className={classes.holidays} aria-label={calendarText('holidays')}>
        {holidays.map(({ on, name }, index) => (
          <li key={on} className={classes.holiday}>
            <time dateTime={on}>{dayText(on)}</time>
            <TextInput
              aria-label={calendarText('holidayNameOn', { day: on })}
              value={name}
              error={finding(`holidays.${index}`, 'BELOW')}
              onChange={(event) => onChange(holidays.with(index, { on, name: event.currentTarget.value }))}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={30}
              aria-label={calendarText('removeHoliday', { name: name === '' ? on : name })}
              onClick={() => onChange(holidays.filter((_, at) => at !== index))}
            >
              <Trash2 size={16} aria-hidden="true" />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <div className={editor.section}>
        <NewHoliday
          taken={holidays.map(({ on }) => on)}
          onAdd={(holiday) => onChange([...holidays, holiday].toSorted(byDay))}
        />
      </div>
    </Section>
  );
}
