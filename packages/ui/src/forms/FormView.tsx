import type { FormField, FormSchema } from '@docket/domain';
import type { ReactNode } from 'react';
import { dayWords } from '../dates/dueWords.ts';
import { exactTime } from '../dates/timeWords.ts';
import { type Answers, isUnanswered, questionsOf } from './answers.ts';
import { kindOfField } from './fieldKinds.ts';
import classes from './FormView.module.css';

export type FormViewProps = {
  readonly form: FormSchema;
  readonly answers: Answers;
  /** Names the list for screen readers: "Answers". */
  readonly label: string;
};

/** What was answered, for reading; questions without an answer are left out. */
export function FormView({ form, answers, label }: FormViewProps) {
  const answered = questionsOf(form).filter(({ name }) => !isUnanswered(answers[name]));
  if (answered.length === 0) return <p className={classes.nothing}>Nothing filled in yet.</p>;
  return (
    <dl className={classes.list} aria-label={label}>
      {answered.map(({ name, label: question, field }) => (
        <div key={name} className={classes.pair}>
          <dt className={classes.question}>{question}</dt>
          <dd className={classes.answer} dir="auto">
            {answerWords(field, answers[name])}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 20 });

function answerWords(field: FormField, value: unknown): ReactNode {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return numbers.format(value);
  if (Array.isArray(value)) return value.map(String).join(', ');
  if (typeof value !== 'string') return JSON.stringify(value);
  const kind = kindOfField(field);
  if (kind === 'LINK') return linkTo(value);
  const unreadable = Number.isNaN(Date.parse(value));
  if ((kind !== 'DATE' && kind !== 'MOMENT') || unreadable) return value;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return kind === 'DATE' ? dayWords(value, '') : exactTime(value, zone);
}

/** Only addresses of the web lead somewhere: what clients enter is never run. */
function linkTo(value: string): ReactNode {
  return /^https?:\/\//iu.test(value) ? (
    <a href={value} target="_blank" rel="noopener noreferrer">
      {value}
    </a>
  ) : (
    value
  );
}
