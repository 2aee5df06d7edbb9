import type { ReactNode } from 'react';
import type { TaskMessagesFragment } from '#gql';
import { RichText } from '../../shared/layout/RichText.tsx';
import { dayAndTime } from '../../shared/time/format.ts';
import { useReader } from '../../shared/time/useReader.ts';
import { t } from '../../shared/words/words.ts';
import classes from './Messages.module.css';

type Written = TaskMessagesFragment['comments'][number];

interface Props {
  readonly message: Written;
  /** The task it was written on, where the page is not about it. */
  readonly about?: ReactNode;
}

/** One message: who wrote it, when, and the words. */
export function Message({ message: { author, body, createdAt }, about }: Props) {
  const reader = useReader();
  const who = author.isYou
    ? t('messages.you')
    : author.isStaff
      ? t('messages.staff', { name: author.name })
      : author.name;
  return (
    <li className={classes.message} data-mine={author.isYou}>
      <p className={classes.head}>
        <span className={classes.who} dir="auto">
          {who}
        </span>{' '}
        {about === undefined ? null : <span>{about}</span>}{' '}
        <time dateTime={createdAt}>{dayAndTime(createdAt, reader)}</time>
      </p>
      <RichText text={body} />
    </li>
  );
}
