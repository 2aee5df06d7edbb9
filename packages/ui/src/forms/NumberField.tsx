import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { inputProps, type QuestionProps } from './question.ts';

/** The number a text means; the text itself where it means none, so that it can be shown with its error. */
function readNumber(text: string): unknown {
  const plain = text.trim().replace(/\s/gu, '').replace(',', '.');
  if (plain === '') return undefined;
  const number = Number(plain);
  return Number.isFinite(number) ? number : text;
}

/** A number as it was typed: half of one ("12.") stays as it is while somebody types on. */
export function NumberField(props: QuestionProps) {
  const { question, value, onChange } = props;
  const [typed, setTyped] = useState('');
  const outside = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  return (
    <TextInput
      {...inputProps(props)}
      inputMode={question.field.type === 'integer' ? 'numeric' : 'decimal'}
      autoComplete="off"
      value={readNumber(typed) === value ? typed : outside}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(readNumber(event.currentTarget.value));
      }}
    />
  );
}
