import { useToday } from '@docket/client';
import { dayWords } from '@docket/ui';
import { Radio, Stack, TextInput } from '@mantine/core';
import { moveText } from './moveTexts.ts';
import { type PostponeChoice, postponeChoices } from './postponeChoices.ts';

export type PostponeFieldProps = {
  readonly dueOn: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly error: string | undefined;
};

function words(choice: PostponeChoice, today: string): string {
  const date = dayWords(choice.day, today);
  if (choice.fromToday) return moveText('weekFromToday', { date });
  const weeks = moveText('weeks', { count: choice.weeks, date });
  return choice.stillOverdue ? `${weeks} (${moveText('stillOverdue')})` : weeks;
}

/** One to four weeks later, each with the day it leads to, or a day picked by hand. */
export function PostponeField({ dueOn, value, onChange, error }: PostponeFieldProps) {
  const today = useToday();
  const choices = postponeChoices(dueOn, today);
  const picked = choices.some(({ day }) => day === value) ? '' : value;
  return (
    <Stack gap="sm">
      <Radio.Group label={moveText('newDue')} value={value} onChange={onChange}>
        <Stack gap={8} mt={6}>
          {choices.map((choice, index) => (
            <Radio
              key={words(choice, today)}
              value={choice.day}
              label={words(choice, today)}
              data-autofocus={index === 0 || undefined}
            />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput
        data-field="dueOn"
        type="date"
        label={moveText('pickDate')}
        value={picked}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Stack>
  );
}
