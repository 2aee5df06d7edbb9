import type { Question } from './answers.ts';

/** What every kind of question is given. */
export type QuestionProps = {
  readonly question: Question;
  readonly value: unknown;
  readonly error: string | undefined;
  readonly disabled: boolean;
  readonly onChange: (value: unknown) => void;
};

/** What the input of a question has whatever its kind: optional ones say so in words. */
export function inputProps({ question, error, disabled }: QuestionProps) {
  const { name, label, field, required } = question;
  return {
    label: required ? label : `${label} (optional)`,
    description: field.description === '' ? undefined : field.description,
    error,
    disabled,
    'data-field': name,
    'aria-required': required,
  };
}
