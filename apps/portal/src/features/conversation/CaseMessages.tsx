import '../../shared/words/bringTaskWords.ts';
import type { CaseThreadFragment } from '#gql';
import { Section } from '../../shared/layout/Section.tsx';
import { Link } from '../../shared/router/Link.tsx';
import { t } from '../../shared/words/words.ts';
import { Message } from './Message.tsx';
import { MessageForm } from './MessageForm.tsx';
import classes from './Messages.module.css';
import { useSendCaseMessage } from './useSendCaseMessage.ts';

/** The one thread of a case, with what was said on its tasks, and the box for the next message. */
export function CaseMessages({ caseFile: { id, messages } }: { readonly caseFile: CaseThreadFragment }) {
  const write = useSendCaseMessage(id);
  return (
    <Section title={t('messages.title')}>
      {messages.length === 0 ? (
        <p>{t('messages.none')}</p>
      ) : (
        <ol className={classes.messages}>
          {messages.map(({ task, ...message }) => (
            <Message
              key={message.id}
              message={message}
              about={
                task === null ? undefined : (
                  <Link to={`/tasks/${encodeURIComponent(task.number)}`}>{task.title}</Link>
                )
              }
            />
          ))}
        </ol>
      )}
      <MessageForm box={id} about={t('messages.aboutCase')} write={write} />
    </Section>
  );
}
