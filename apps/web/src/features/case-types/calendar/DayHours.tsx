import type { DaySpan, Weekday } from '@docket/domain';
import { ActionIcon, Button, TextInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import editor from '../admin/Editor.module.css';
import classes from './Calendar.module.css';
import { calendarText } from './calendarTexts.ts';

interface Props {
  readonly day: Weekday;
  readonly spans: readonly DaySpan[];
  readonly error: string | undefined;
  readonly onChange: (spans: readonly DaySpan[]) => void;
}

/** Hours after those that are there, as most offices have them. */
function nextSpan(spans: readonly DaySpan[]): DaySpan {
  const last = spans.at(-1);
  if (last === undefined) return { from: '09:00', to: '17:00' };
  const hour = Math.min(22, Number(last.to.slice(0, 2)) + 1);
  return { from: `${String(hour).padStart(2, '0')}:00`, to: `${String(hour + 1).padStart(2, '0')}:00` };
}

/** The spans of one weekday. */
export function DayHours({ day, spans, error, onChange }: Props) {
  const name = calendarText(day);
  const set = (index: number, part: Partial<DaySpan>) =>
    onChange(spans.map((span, at) => (at === index ? { ...span, ...part } : span)));
  const numbered = spans.map((span, index) => ({ span, index, number: index + 1 }));
  return (
    <li className={classes.day}>
      <span className={classes.dayName}>{name}</span>
      <div className={classes.spans}>
        {spans.length === 0 && <span className={editor.quiet}>{calendarText('dayOff')}</span>}
        {numbered.map(({ span, index, number }) => (
          <div key={number} className={classes.span}>
            <TextInput
              aria-label={calendarText('from', { day: name, number })}
              value={span.from}
              maxLength={5}
              inputMode="numeric"
              placeholder="09:00"
              onChange={(event) => set(index, { from: event.currentTarget.value })}
            />
            <span className={editor.quiet}>{calendarText('until')}</span>
            <TextInput
              aria-label={calendarText('to', { day: name, number })}
              value={span.to}
              maxLength={5}
              inputMode="numeric"
              placeholder="17:00"
              onChange={(event) => set(index, { to: event.currentTarget.value })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={30}
              aria-label={calendarText('removeSpan', { day: name, number })}
              onClick={() => onChange(spans.filter((_, at) => at !== index))}
            >
              <X size={16} aria-hidden="true" />
            </ActionIcon>
          </div>
        ))}
        {error !== undefined && <p className={editor.error}>{error}</p>}
      </div>
      <Button
        variant="subtle"
        size="xs"
        leftSection={<Plus size={14} aria-hidden="true" />}
        aria-label={calendarText('addSpan', { day: name })}
        onClick={() => onChange([...spans, nextSpan(spans)])}
      >
        {calendarText('add')}
      </Button>
    </li>
  );
}
