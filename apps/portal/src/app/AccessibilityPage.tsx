import '../shared/words/bringPagesWords.ts';
import { Page } from '../shared/layout/Page.tsx';
import { Section } from '../shared/layout/Section.tsx';
import { t } from '../shared/words/words.ts';
import classes from './AccessibilityPage.module.css';

const abilities = ['zoom', 'keyboard', 'reader', 'colours', 'motion', 'phone'] as const;

/** Who can use the portal, how that is checked, and what may not work. */
export function AccessibilityPage() {
  return (
    <Page title={t('accessibility.title')}>
      <p>{t('accessibility.lead')}</p>
      <Section title={t('accessibility.can.title')}>
        <ul className={classes.list}>
          {abilities.map((ability) => (
            <li key={ability}>{t(`accessibility.can.${ability}`)}</li>
          ))}
        </ul>
      </Section>
      <Section title={t('accessibility.how.title')}>
        <p>{t('accessibility.how.first')}</p>
        <p>{t('accessibility.how.second')}</p>
      </Section>
      <Section title={t('accessibility.limits.title')}>
        <p>{t('accessibility.limits.first')}</p>
        <p>{t('accessibility.limits.second')}</p>
      </Section>
      <Section title={t('accessibility.tell.title')}>
        <p>{t('accessibility.tell.first')}</p>
      </Section>
    </Page>
  );
}
