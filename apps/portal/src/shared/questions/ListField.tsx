import { Field } from '../forms/Field.tsx';
import { t } from '../words/words.ts';
import { idOf } from './answers.ts';
import type { QuestionProps } from './QuestionField.tsx';

/** One of many choices, folded into a list. */
export function ListField({
  question,
  label,
  value,
  error,
  onAnswer,
}: QuestionProps & { readonly label: string }) {
  return (
    <Field id={idOf(question)} label={label} hint={question.help ?? undefined} error={error}>
      {(control) => (
        <select
          {...control}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onAnswer(event.currentTarget.value)}
        >
          <option value="">{t(question.required ? 'question.choose' : 'question.none')}</option>
          {question.choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
