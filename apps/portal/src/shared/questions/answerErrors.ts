import { problemText } from '../api/problemText.ts';
import type { Outcome } from '../api/useWrite.ts';
import type { FieldError } from '../layout/ErrorSummary.tsx';
import { idOf } from './answers.ts';

const ofAnswer = /^answers\.(.+)$/u;

/** What is wrong after a write with answers: each problem at its question, any other once for the whole. */
export function answerErrors(outcome: Outcome): readonly FieldError[] {
  const problem = problemText(outcome);
  if (problem === null) return [];
  const found = outcome.kind === 'REFUSED' ? outcome.refusals : [];
  const atQuestions = found.flatMap(({ field, message }) => {
    const name = ofAnswer.exec(field ?? '')?.[1];
    return name === undefined || message === undefined ? [] : [{ field: idOf({ name }), message }];
  });
  return atQuestions.length > 0 ? atQuestions : [{ field: null, message: problem }];
}
