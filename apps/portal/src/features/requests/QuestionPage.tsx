import { useState } from 'react';
import type { AskedQuestionFragment } from '#gql';
import { errorOf } from '../../shared/forms/errorOf.ts';
import type { FieldError } from '../../shared/layout/ErrorSummary.tsx';
import { answerErrors } from '../../shared/questions/answerErrors.ts';
import { answersIn, answersTo, idOf } from '../../shared/questions/answers.ts';
import { QuestionField } from '../../shared/questions/QuestionField.tsx';
import { useGo, usePlace } from '../../shared/router/RouterContext.ts';
import { t } from '../../shared/words/words.ts';
import { addressOf, type RequestType, stepAfter, stepBefore } from './requestSteps.ts';
import { StepFrame } from './StepFrame.tsx';
import { useAnswerRequest } from './useAnswerRequest.ts';

interface Props {
  readonly type: RequestType;
  readonly question: AskedQuestionFragment;
  /** Its number from 1. */
  readonly step: number;
}

/** One question; its answer is kept as soon as the reader goes on. */
export function QuestionPage({ type, question, step }: Props) {
  const go = useGo();
  const { search } = usePlace();
  const { busy, run } = useAnswerRequest(type.key);
  const [value, setValue] = useState<unknown>(() => answersIn(type.draft?.answers)[question.name]);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const isChange = new URLSearchParams(search).has('change');
  const before = isChange ? 'CHECK' : stepBefore(step, type);

  const keep = async (): Promise<boolean> => {
    const outcome = await run({ answers: answersTo([question], { [question.name]: value }) });
    setErrors(answerErrors(outcome));
    return outcome.kind === 'DONE';
  };

  return (
    <StepFrame
      title={type.label}
      caption={t('request.step', { number: step, count: type.questions.length })}
      back={before === null ? '/requests/new' : addressOf(type.key, before)}
      errors={errors}
      busy={busy}
      onNext={async () => {
        if (await keep()) go(addressOf(type.key, isChange ? 'CHECK' : stepAfter(step, type)));
      }}
      onLater={async () => {
        const empty = value === undefined || value === '' || value === null;
        if (empty || (await keep())) go('/requests/new', { state: { notice: 'KEPT' } });
      }}
    >
      <QuestionField
        question={question}
        value={value}
        error={errorOf(errors, idOf(question))}
        onAnswer={setValue}
      />
    </StepFrame>
  );
}
