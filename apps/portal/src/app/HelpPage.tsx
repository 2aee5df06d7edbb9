import '../shared/words/bringPagesWords.ts';
import { clientUndoLimitSeconds } from '@docket/domain';
import { useEffect } from 'react';
import { Page } from '../shared/layout/Page.tsx';
import { Section } from '../shared/layout/Section.tsx';
import { usePlace } from '../shared/router/RouterContext.ts';
import { t } from '../shared/words/words.ts';

const topics = ['work', 'sign-in', 'task', 'cannot', 'mistake', 'contact'] as const;

/** Answers to what clients ask; open to those who cannot sign in. */
export function HelpPage() {
  const { hash } = usePlace();
  useEffect(() => {
    if (hash !== '') document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [hash]);
  return (
    <Page title={t('help.title')}>
      {topics.map((topic) => (
        <div key={topic} id={topic}>
          <Section title={t(`help.${topic}.title`)}>
            <p>{t(`help.${topic}.first`, { hours: clientUndoLimitSeconds / 3_600 })}</p>
            <p>{t(`help.${topic}.second`)}</p>
          </Section>
        </div>
      ))}
    </Page>
  );
}
