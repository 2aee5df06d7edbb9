import { EmptyState, ErrorBanner, SkeletonLines } from '@docket/ui';
import { MailCheck } from 'lucide-react';
import { MailTable } from './MailTable.tsx';
import { mailDeskText } from './notificationTexts.ts';
import type { FailedMail } from './useFailedMails.ts';

interface Props {
  /** Undefined until they are known. */
  readonly mails: readonly FailedMail[] | undefined;
  readonly count: number;
  readonly broken: boolean;
  readonly onRetry: () => void;
  readonly onResend: (mail: FailedMail) => void;
  readonly onDismiss: (mail: FailedMail) => void;
}

/** The failed mails, or what stands in their place while there are none. */
export function MailList({ mails, count, broken, onRetry, onResend, onDismiss }: Props) {
  if (mails === undefined && broken) {
    return <ErrorBanner title={mailDeskText('failed')} text={mailDeskText('failedText')} onRetry={onRetry} />;
  }
  if (mails === undefined) return <SkeletonLines label={mailDeskText('loading')} count={4} shape="rows" />;
  if (mails.length === 0) {
    return <EmptyState icon={MailCheck} title={mailDeskText('empty')} text={mailDeskText('emptyText')} />;
  }
  return (
    <>
      <p>{mailDeskText('count', { count })}</p>
      <MailTable mails={mails} onResend={onResend} onDismiss={onDismiss} />
    </>
  );
}
