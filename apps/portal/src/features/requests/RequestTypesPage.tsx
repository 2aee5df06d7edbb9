import '../../shared/words/bringRequestWords.ts';
import { useToday } from '@docket/client';
import { useState } from 'react';
import { RequestTypesDocument } from '#gql';
import { useData } from '../../shared/api/useData.ts';
import { Field } from '../../shared/forms/Field.tsx';
import { LinkRow } from '../../shared/layout/LinkRow.tsx';
import { Page } from '../../shared/layout/Page.tsx';
import { Rows } from '../../shared/layout/Rows.tsx';
import { WaitingPart } from '../../shared/layout/WaitingPart.tsx';
import { usePlace } from '../../shared/router/RouterContext.ts';
import { dayOf } from '../../shared/time/format.ts';
import { useReader } from '../../shared/time/useReader.ts';
import { t } from '../../shared/words/words.ts';
import { requestNoticeIn } from './requestNotice.ts';

/** Fewer than this are seen at a glance. */
const worthSearching = 8;

/** What a client can ask for. */
export function RequestTypesPage() {
  const { data, failure, reload } = useData(RequestTypesDocument, {});
  const { state } = usePlace();
  const today = useToday();
  const reader = useReader();
  const [text, setText] = useState('');
  const types = data?.requestTypes ?? [];
  const wanted = text.trim().toLocaleLowerCase();
  const fitting = types.filter(({ label, summary }) =>
    `${label} ${summary}`.toLocaleLowerCase().includes(wanted),
  );
  return (
    <Page
      title={t('request.title')}
      back={{ to: '/', label: t('request.back') }}
      notice={requestNoticeIn(state)}
    >
      <p>{t(data !== undefined && types.length === 0 ? 'request.none' : 'request.lead')}</p>
      {types.length < worthSearching ? null : (
        <Field id="search" label={t('request.search')}>
          {(control) => (
            <input
              {...control}
              type="search"
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
          )}
        </Field>
      )}
      <output>{fitting.length === 0 && wanted !== '' ? t('request.searchNone', { text }) : null}</output>
      {data === undefined ? (
        <WaitingPart failure={failure} onRetry={reload} />
      ) : (
        <Rows>
          {fitting.map(({ key, label, summary, draft }) => (
            <LinkRow
              key={key}
              to={`/requests/new/${encodeURIComponent(key)}`}
              title={label}
              hints={[
                { name: 'summary', words: summary },
                {
                  name: 'begun',
                  words:
                    draft === null
                      ? null
                      : t('request.begun', { day: dayOf(draft.updatedAt, today, reader) }),
                },
              ]}
              state={null}
            />
          ))}
        </Rows>
      )}
    </Page>
  );
}
