import { useToday } from '@docket/client';
import type { HomeQuery } from '#gql';
import { LinkRow } from '../../shared/layout/LinkRow.tsx';
import { Rows } from '../../shared/layout/Rows.tsx';
import { Section } from '../../shared/layout/Section.tsx';
import { Tag } from '../../shared/layout/Tag.tsx';
import { dayOf } from '../../shared/time/format.ts';
import { useReader } from '../../shared/time/useReader.ts';
import { t } from '../../shared/words/words.ts';

/** Requests that were begun and not sent; nothing where there is none. */
export function BegunRequests({ types }: { readonly types: HomeQuery['requestTypes'] }) {
  const today = useToday();
  const reader = useReader();
  const begun = types.flatMap(({ draft, ...type }) => (draft === null ? [] : [{ ...type, ...draft }]));
  if (begun.length === 0) return null;
  return (
    <Section title={t('home.begun')}>
      <Rows>
        {begun.map(({ key, label, updatedAt }) => (
          <LinkRow
            key={key}
            to={`/requests/new/${encodeURIComponent(key)}`}
            title={label}
            hints={[{ name: 'day', words: t('home.begunOn', { day: dayOf(updatedAt, today, reader) }) }]}
            state={<Tag tone="NEW">{t('home.begunState')}</Tag>}
          />
        ))}
      </Rows>
    </Section>
  );
}
