import { dateFormat, dueWords } from '@docket/ui';
import { TriangleAlert } from 'lucide-react';
import classes from './CaseList.module.css';

interface Props {
  readonly dueOn: string;
  readonly today: string;
}

/** The day a case's next task is due, short enough for a column; what it means today is said behind it. */
export function NextDay({ dueOn, today }: Props) {
  const { words } = dueWords(dueOn, today);
  const late = dueOn < today;
  const day = dateFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short' });
  return (
    <time className={classes.day} dateTime={dueOn} title={words} data-late={late || undefined}>
      {late && <TriangleAlert size={12} aria-hidden="true" />}
      {day.format(new Date(`${dueOn}T00:00:00Z`))}
      {late && <span className="docket-hidden">, {words}</span>}
    </time>
  );
}
