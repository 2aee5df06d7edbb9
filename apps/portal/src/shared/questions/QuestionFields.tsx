import type { AskedQuestionFragment } from '#gql';
import { errorOf } from '../forms/errorOf.ts';
import type { FieldError } from '../layout/ErrorSummary.tsx';
import { type Answers, idOf } from './answers.ts';
import { QuestionField } from './QuestionField.tsx';

interface Props {
  readonly questions: readonly AskedQuestionFragment[];
  readonly answers: Answers;
  readonly errors: readonly FieldError[];
  readonly onChange: (answers: Answers) => void;
}

/** Questions one below the other, each with its error. */
export function QuestionFields({ questions, answers, errors, onChange }: Props) {
  return questions.map((question) => (
    <QuestionField
      key={question.name}
      question={question}
      value={answers[question.name]}
      error={errorOf(errors, idOf(question))}
      onAnswer={(value) => onChange({ ...answers, [question.name]: value })}
    />
  ));
}
