import { ErrorBanner, Page, useStatusLine } from '@docket/ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { usePageTitle } from '../../shared/page/usePageTitle.ts';
import classes from './Mails.module.css';
import { MailList } from './MailList.tsx';
import { mailDeskText } from './notificationTexts.ts';
import { type FailedMail, useFailedMails } from './useFailedMails.ts';

/** Mails that could not be sent: none is lost silently, and each can be sent again. */
export function FailedMailsPage() {
  usePageTitle(mailDeskText('title'));
  const statusLine = useStatusLine();
  const [failure, setFailure] = useState<string | null>(null);
  const { mails, count, hasMore, broken, refetch, resend, dismiss, showMore } = useFailedMails();
  const perform = async (mail: FailedMail, done: 'resent' | 'dismissed') => {
    const problem = await (done === 'resent' ? resend(mail) : dismiss(mail));
    setFailure(problem);
    if (problem === null) statusLine.show({ text: mailDeskText(done, { name: mail.person.name }) });
  };
  return (
    <Page title={mailDeskText('title')}>
      <p className={classes.lead}>{mailDeskText('lead')}</p>
      {failure !== null && (
        <ErrorBanner
          title={mailDeskText('notDone')}
          text={failure === '' ? mailDeskText('notDoneText') : failure}
        />
      )}
      <MailList
        mails={mails}
        count={count}
        broken={broken}
        onRetry={() => void refetch()}
        onResend={(mail) => void perform(mail, 'resent')}
        onDismiss={(mail) => void perform(mail, 'dismissed')}
      />
      {hasMore && (
        <Button className={classes.more} variant="default" onClick={() => void showMore()}>
          {mailDeskText('more')}
        </Button>
      )}
    </Page>
  );
}
