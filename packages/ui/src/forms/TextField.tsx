import { Textarea, TextInput } from '@mantine/core';
import type { ChangeEvent } from 'react';
import { kindOfField } from './fieldKinds.ts';
import { inputProps, type QuestionProps } from './question.ts';

const types: Readonly<Record<string, string>> = { DATE: 'date', EMAIL: 'email', LINK: 'url' };

/** A text of one or several lines, a day, an address. */
export function TextField(props: QuestionProps) {
  const { question, value, onChange } = props;
  const kind = kindOfField(question.field);
  const shared = {
    ...inputProps(props),
    dir: 'auto',
    value: typeof value === 'string' ? value : '',
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      onChange(event.currentTarget.value),
  };
  if (kind === 'LONG_TEXT') return <Textarea {...shared} rows={4} />;
  return <TextInput {...shared} type={types[kind] ?? 'text'} />;
}
