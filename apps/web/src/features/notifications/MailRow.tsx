import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import classes from './Mails.module.css';
import { mailDeskText } from './notificationTexts.ts';
import type { FailedMail } from './useFailedMails.ts';

interface Props {
  readonly mail: FailedMail;
  readonly time: ReactNode;
  readonly onResend: () => void;
  readonly onDismiss: () => void;
}

/** One failed mail with the two things to do about it. */
export function MailRow({ mail, time, onResend, onDismiss }: Props) {
  const { name } = mail.person;
  const about = aboutOf(mail);
  return (
    <tr>
      <th scope="row">
        <div className={classes.name} dir="auto">
          {name}
        </div>
        <div className={classes.small}>{mail.address ?? mailDeskText('noAddress')}</div>
      </th>
      <td>
        <div dir="auto">{mail.subject ?? mail.kind}</div>
        {about !== null && (
          <Link to={about.to} className={classes.small}>
            {about.number}
          </Link>
        )}
      </td>
      <td className={classes.reason}>
        <div>{mail.reason ?? mailDeskText('noReason')}</div>
        <div className={classes.small}>{mailDeskText('attempts', { count: mail.attempts })}</div>
      </td>
      <td>{time}</td>
      <td>
        <div className={classes.buttons}>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={mailDeskText('resendNamed', { name })}
            onClick={onResend}
          >
            {mailDeskText('resend')}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={mailDeskText('dismissNamed', { name })}
            onClick={onDismiss}
          >
            {mailDeskText('dismiss')}
          </Button>
        </div>
      </td>
    </tr>
  );
}

function aboutOf({ taskNumber, caseNumber }: FailedMail) {
  if (taskNumber !== null) return { number: taskNumber, to: `/tasks/${encodeURIComponent(taskNumber)}` };
  const number = caseNumber;
  return number === null ? null : { number, to: `/cases/${encodeURIComponent(number)}/overview` };
}
