import '../../shared/words/bringRequestWords.ts';
import '../../shared/words/bringTaskWords.ts';
import { RequestOfTypeDocument } from '#gql';
import { useData } from '../../shared/api/useData.ts';
import { Lost } from '../../shared/layout/Lost.tsx';
import { Waiting } from '../../shared/layout/Waiting.tsx';
import type { PageProps } from '../../shared/router/lazyPage.ts';
import { usePlace } from '../../shared/router/RouterContext.ts';
import { t } from '../../shared/words/words.ts';
import { CheckPage } from './CheckPage.tsx';
import { MorePage } from './MorePage.tsx';
import { QuestionPage } from './QuestionPage.tsx';
import { stepIn } from './requestSteps.ts';

/** One request: a page for each question, one for what else there is to say, and one to check it all. */
export function RequestPage({ number: key }: PageProps) {
  const { data, failure, reload } = useData(RequestOfTypeDocument, { key });
  const { search } = usePlace();
  if (data === undefined) return <Waiting failure={failure} onRetry={reload} />;
  const type = data.requestType;
  if (type === null) return <Lost title={t('request.lost')} why={t('request.lostWhy')} />;
  const step = stepIn(search, type);
  if (step === 'CHECK') return <CheckPage type={type} />;
  if (step === 'MORE') return <MorePage type={type} />;
  const question = type.questions[step - 1];
  return question === undefined ? null : (
    <QuestionPage key={question.name} type={type} question={question} step={step} />
  );
}
