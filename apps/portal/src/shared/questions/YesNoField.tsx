import { Radios } from '../forms/Radios.tsx';
import { t } from '../words/words.ts';

interface Props {
  readonly id: string;
  readonly legend: string;
  readonly hint: string | undefined;
  readonly error: string | undefined;
  readonly value: unknown;
  readonly onAnswer: (value: boolean) => void;
}

/** Yes or no, neither chosen beforehand. */
export function YesNoField({ value, onAnswer, ...radios }: Props) {
  const options = [
    { value: 'yes', label: t('question.yes') },
    { value: 'no', label: t('question.no') },
  ] as const;
  const chosen = value === true ? 'yes' : 'no';
  return (
    <Radios
      {...radios}
      options={options}
      value={typeof value === 'boolean' ? chosen : null}
      onChange={(one) => onAnswer(one === 'yes')}
    />
  );
}
