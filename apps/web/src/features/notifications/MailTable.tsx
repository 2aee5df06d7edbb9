import { useClock } from '@docket/client';
import { RelativeTime } from '@docket/ui';
import { MailRow } from './MailRow.tsx';
import classes from './Mails.module.css';
import { mailDeskText } from './notificationTexts.ts';
import type { FailedMail } from './useFailedMails.ts';

interface Props {
  readonly mails: readonly FailedMail[];
  readonly onResend: (mail: FailedMail) => void;
  readonly onDismiss: (mail: FailedMail) => void;
}

/** Failed mails with whom they are for, what about, and what the mail server said; never what they say. */
export function MailTable({ mails, onResend, onDismiss }: Props) {
  const clock = useClock();
  return (
    <div className={classes.scroller}>
      <table className={classes.table} aria-label={mailDeskText('title')}>
        <thead>
          <tr>
            <th scope="col">{mailDeskText('receiver')}</th>
            <th scope="col">{mailDeskText('subject')}</th>
            <th scope="col">{mailDeskText('reason')}</th>
            <th scope="col">{mailDeskText('failedAt')}</th>
            <th scope="col">
              <span className="docket-hidden">{mailDeskText('actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {mails.map((mail) => (
            <MailRow
              key={mail.id}
              mail={mail}
              time={<RelativeTime at={mail.createdAt} now={clock.now()} timeZone={clock.timeZone} />}
              onResend={() => onResend(mail)}
              onDismiss={() => onDismiss(mail)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
