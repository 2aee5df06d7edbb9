import '../words/bringRequestWords.ts';
import type { AskedQuestionFragment } from '#gql';
import { Radios } from '../forms/Radios.tsx';
import { t } from '../words/words.ts';
import { idOf } from './answers.ts';
import { ChecksField } from './ChecksField.tsx';
import { ListField } from './ListField.tsx';
import { TypedField } from './TypedField.tsx';
import { YesNoField } from './YesNoField.tsx';

export interface QuestionProps {
  readonly question: AskedQuestionFragment;
  readonly value: unknown;
  readonly error: string | undefined;
  readonly onAnswer: (value: unknown) => void;
}

/** Up to here all choices are in sight; above they fold into a list. */
const mostRadios = 7;

/** One question in the control that fits it. */
export function QuestionField(props: QuestionProps) {
  const { question, value, error, onAnswer } = props;
  const { kind, choices, help, required } = question;
  const legend = required ? question.label : t('question.optional', { label: question.label });
  const shared = { id: idOf(question), legend, hint: help ?? undefined, error };
  if (kind === 'YES_NO') return <YesNoField {...shared} value={value} onAnswer={onAnswer} />;
  if (kind === 'ONE_OF' && choices.length <= mostRadios) {
    const options = choices.map((choice) => ({ value: choice, label: choice }));
    const chosen = typeof value === 'string' && value !== '' ? value : null;
    return <Radios {...shared} options={options} value={chosen} onChange={onAnswer} />;
  }
  if (kind === 'ONE_OF') return <ListField {...props} label={legend} />;
  if (kind === 'SEVERAL_OF') return <ChecksField {...props} legend={legend} />;
  return <TypedField {...props} label={legend} />;
}
