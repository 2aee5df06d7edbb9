import { TextInput } from '@mantine/core';
import { inputProps, type QuestionProps } from './question.ts';

const twoDigits = (number: number) => String(number).padStart(2, '0');

/** An instant as the browser's field wants it, on the wall of the reader: `2025-11-14T09:30`. */
function wallTime(value: unknown): string {
  if (typeof value !== 'string') return '';
  const moment = new Date(value);
  if (Number.isNaN(moment.getTime())) return '';
  const day = [moment.getFullYear(), twoDigits(moment.getMonth() + 1), twoDigits(moment.getDate())];
  return `${day.join('-')}T${twoDigits(moment.getHours())}:${twoDigits(moment.getMinutes())}`;
}

/** A day and a time where the reader is; kept as an instant in UTC. */
export function MomentField(props: QuestionProps) {
  const { value, onChange } = props;
  return (
    <TextInput
      {...inputProps(props)}
      type="datetime-local"
      value={wallTime(value)}
      onChange={(event) => {
        const text = event.currentTarget.value;
        onChange(text === '' ? undefined : new Date(text).toISOString());
      }}
    />
  );
}
