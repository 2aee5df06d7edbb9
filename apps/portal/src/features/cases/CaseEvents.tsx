import { useToday } from '@docket/client';
import { Section } from '../../shared/layout/Section.tsx';
import { dayOf } from '../../shared/time/format.ts';
import { useReader } from '../../shared/time/useReader.ts';
import { t } from '../../shared/words/words.ts';
import classes from './CaseEvents.module.css';
import type { CaseOnPage } from './CasePage.tsx';

const told = ['CREATED', 'COMPLETED', 'CANCELLED', 'REOPENED'] as const;

/** The moments of a case, newest first. */
export function CaseEvents({ caseFile: { events } }: { readonly caseFile: CaseOnPage }) {
  const today = useToday();
  const reader = useReader();
  const moments = events.toReversed().flatMap(({ id, kind, at, actor }) => {
    const known = told.find((one) => one === kind);
    if (known === undefined) return [];
    const by = actor === null ? 'we' : actor.isYou ? 'you' : 'who';
    return [
      { id, at, words: t(`way.${known}.${by}`, { name: actor?.name ?? '' }), day: dayOf(at, today, reader) },
    ];
  });
  if (moments.length === 0) return null;
  return (
    <Section title={t('way.happened')}>
      <ol className={classes.events}>
        {moments.map(({ id, at, words, day }) => (
          <li key={id} className={classes.event}>
            <span>{words}</span>
            <time dateTime={at}>{day}</time>
          </li>
        ))}
      </ol>
    </Section>
  );
}
