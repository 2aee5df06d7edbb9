import type { Holiday } from '@docket/domain';
import { Button, TextInput } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import classes from './Calendar.module.css';
import { calendarText } from './calendarTexts.ts';

interface Props {
  /** Days that are in the list already. */
  readonly taken: readonly string[];
  readonly onAdd: (holiday: Holiday) => void;
}

/** One more holiday by its day and name. */
export function NewHoliday({ taken, onAdd }: Props) {
  const [on, setOn] = useState('');
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);
  const add = () => {
    const missing = on === '' || name.trim() === '';
    const twice = taken.includes(on);
    setError(missing ? calendarText('holidayMissing') : twice ? calendarText('holidayTwice') : null);
    if (missing || twice) return;
    onAdd({ on, name: name.trim() });
    setOn('');
    setName('');
  };
  return (
    <div className={classes.newHoliday}>
      <TextInput
        type="date"
        label={calendarText('holidayOn')}
        value={on}
        error={error}
        onChange={(event) => setOn(event.currentTarget.value)}
      />
      <TextInput
        label={calendarText('holidayName')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button variant="default" leftSection={<Plus size={16} aria-hidden="true" />} onClick={add}>
        {calendarText('addHoliday')}
      </Button>
    </div>
  );
}
