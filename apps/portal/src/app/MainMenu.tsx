import { NavLink } from 'react-router-dom';
import { SteadyText } from '../shared/layout/SteadyText.tsx';
import { t } from '../shared/words/words.ts';
import classes from './Shell.module.css';

/** The main menu; the page it leads to is marked by more than colour. */
export function MainMenu() {
  return (
    <nav aria-label={t('site.navigation')} className={classes.menu}>
      <NavLink to="/" end className={classes.menuLink}>
        <SteadyText text={t('site.home')} />
      </NavLink>
      <NavLink to="/tasks" className={classes.menuLink}>
        <SteadyText text={t('site.tasks')} />
      </NavLink>
      <NavLink to="/cases" className={classes.menuLink}>
        <SteadyText text={t('site.cases')} />
      </NavLink>
      <NavLink to="/help" className={classes.menuLink}>
        <SteadyText text={t('site.help')} />
      </NavLink>
    </nav>
  );
}
