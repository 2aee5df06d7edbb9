import type { FormSchema } from '@docket/domain';
import { type Answers, questionsOf } from './answers.ts';
import type { AnswerErrors } from './checkAnswers.ts';
import classes from './FormFields.module.css';
import { QuestionField } from './QuestionField.tsx';

export type FormFieldsProps = {
  readonly form: FormSchema;
  readonly answers: Answers;
  readonly errors?: AnswerErrors | undefined;
  readonly onChange: (answers: Answers) => void;
  readonly disabled?: boolean | undefined;
};

/** The questions of a form, each with its help and its error; what does not fit is kept as it was typed. */
export function FormFields({ form, answers, errors = {}, onChange, disabled = false }: FormFieldsProps) {
  return (
    <div className={classes.fields}>
      {form.description !== undefined && form.description !== '' && (
        <p className={classes.about}>{form.description}</p>
      )}
      {questionsOf(form).map((question) => (
        <QuestionField
          key={question.name}
          question={question}
          value={answers[question.name]}
          error={errors[question.name]}
          disabled={disabled}
          onChange={(value) => onChange({ ...answers, [question.name]: value })}
        />
      ))}
    </div>
  );
}
