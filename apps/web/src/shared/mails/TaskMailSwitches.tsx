import { type TaskMail, taskMails } from '@docket/domain';
import { Checkbox } from '@mantine/core';
import { mailText } from './mailTexts.ts';
import classes from './TaskMailSwitches.module.css';

export interface TaskMailSwitchesProps {
  readonly mails: readonly TaskMail[];
  readonly onChange: (mails: readonly TaskMail[]) => void;
  readonly disabled?: boolean;
  readonly error?: string | undefined;
}

function summary(mails: readonly TaskMail[]): string {
  if (mails.length === taskMails.length) return mailText('all');
  return mails.length === 0
    ? mailText('none')
    : mailText('some', { count: mails.length, all: taskMails.length });
}

/** Which mails a task sends, folded away until somebody wants to choose (F68). */
export function TaskMailSwitches({ mails, onChange, disabled = false, error }: TaskMailSwitchesProps) {
  return (
    <details className={classes.mails}>
      <summary>
        {mailText('title')} <span>{summary(mails)}</span>
      </summary>
      <Checkbox.Group
        value={[...mails]}
        error={error}
        description={mailText('hint')}
        aria-label={mailText('title')}
        onChange={(chosen) => onChange(taskMails.filter((mail) => chosen.includes(mail)))}
      >
        {taskMails.map((mail) => (
          <Checkbox key={mail} value={mail} size="sm" label={mailText(mail)} disabled={disabled} />
        ))}
      </Checkbox.Group>
    </details>
  );
}
