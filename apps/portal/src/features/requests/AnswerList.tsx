import { answerInWords, answersIn, idOf } from '../../shared/questions/answers.ts';
import { Link } from '../../shared/router/Link.tsx';
import { t } from '../../shared/words/words.ts';
import classes from './AnswerList.module.css';
import { addressOf, type RequestType, type Step } from './requestSteps.ts';

interface Line {
  readonly id: string;
  readonly question: string;
  readonly answer: string | null;
  readonly step: Step;
}

function linesOf({ questions, draft }: RequestType): readonly Line[] {
  const answers = answersIn(draft?.answers);
  const asked = questions.map((question, index) => ({
    id: idOf(question),
    question: question.label,
    answer: answerInWords(question, answers[question.name]),
    step: index + 1,
  }));
  return [...asked, { id: 'more', question: t('request.more'), answer: draft?.more ?? null, step: 'MORE' }];
}

/** Questions and answers, each with a link that leads to its page and back. */
export function AnswerList({ type }: { readonly type: RequestType }) {
  return (
    <dl className={classes.list}>
      {linesOf(type).map(({ id, question, answer, step }) => (
        <div key={id} className={classes.line}>
          <dt>{question}</dt>
          <dd className={classes.answer} dir="auto">
            {answer ?? <span className={classes.none}>{t('request.unanswered')}</span>}
          </dd>
          <dd>
            <Link id={id} to={`${addressOf(type.key, step)}&change`}>
              {t('request.change')}
              <span className="docket-hidden"> {question}</span>
            </Link>
          </dd>
        </div>
      ))}
    </dl>
  );
}
