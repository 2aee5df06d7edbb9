import { Link } from '../router/Link.tsx';
import { t } from '../words/words.ts';
import { Section } from './Section.tsx';
import classes from './WhereNext.module.css';

/** Ways on from a page that leads nowhere. */
export function WhereNext() {
  return (
    <Section title={t('state.whereNext')}>
      <ul className={classes.list}>
        <li>
          <Link to="/">{t('home.title')}</Link>
        </li>
        <li>
          <Link to="/tasks?show=open">{t('state.openTasks')}</Link>
        </li>
        <li>
          <Link to="/help">{t('site.help')}</Link>
        </li>
      </ul>
    </Section>
  );
}
