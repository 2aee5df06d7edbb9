import { Select } from '@mantine/core';
import { choicesOf } from './fieldKinds.ts';
import { inputProps, type QuestionProps } from './question.ts';

/** One of many values, found by typing. */
export function ListField(props: QuestionProps) {
  const { question, value, onChange } = props;
  return (
    <Select
      {...inputProps(props)}
      data={[...choicesOf(question.field)]}
      value={typeof value === 'string' && value !== '' ? value : null}
      searchable
      clearable={!question.required}
      clearButtonProps={{ 'aria-label': `Clear ${question.label}` }}
      nothingFoundMessage="Nothing fits"
      comboboxProps={{ withinPortal: false }}
      onChange={(chosen) => onChange(chosen ?? undefined)}
    />
  );
}
