import { useToday } from '@docket/client';
import { Section } from '../../shared/layout/Section.tsx';
import { dayOf } from '../../shared/time/format.ts';
import { useReader } from '../../shared/time/useReader.ts';
import { t } from '../../shared/words/words.ts';
import type { Task } from './taskActions.ts';
import classes from './TaskEvents.module.css';

/** What happened to a task, newest first. */
export function TaskEvents({ events }: Pick<Task, 'events'>) {
  const today = useToday();
  const reader = useReader();
  if (events.length === 0) return null;
  const newestFirst = events.toSorted((one, other) => other.at.localeCompare(one.at));
  return (
    <Section title={t('events.title')}>
      <ol className={classes.events}>
        {newestFirst.map(({ id, kind, at, actor }) => {
          const by = actor === null ? 'we' : actor.isYou ? 'you' : 'who';
          return (
            <li key={id} className={classes.event}>
              <span>{t(`events.${kind}.${by}`, { name: actor?.name ?? '' })}</span>
              <time dateTime={at}>{dayOf(at, today, reader)}</time>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
