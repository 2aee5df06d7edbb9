import type { TaskMessagesFragment } from '#gql';
import { Section } from '../../shared/layout/Section.tsx';
import { t } from '../../shared/words/words.ts';
import { Message } from './Message.tsx';
import { MessageForm } from './MessageForm.tsx';
import classes from './Messages.module.css';
import { useSendMessage } from './useSendMessage.ts';

/** Messages about a task, oldest first, and the box for the next one. */
export function TaskMessages({ task }: { readonly task: TaskMessagesFragment }) {
  const write = useSendMessage(task.id);
  const oldestFirst = task.comments.toSorted((one, other) => one.createdAt.localeCompare(other.createdAt));
  return (
    <Section title={t('messages.title')}>
      {oldestFirst.length === 0 ? (
        <p>{t('messages.none')}</p>
      ) : (
        <ol className={classes.messages}>
          {oldestFirst.map((message) => (
            <Message key={message.id} message={message} />
          ))}
        </ol>
      )}
      <MessageForm box={task.id} about={t('messages.about')} write={write} />
    </Section>
  );
}
