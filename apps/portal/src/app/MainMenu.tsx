import { SteadyText } from '../shared/layout/SteadyText.tsx';
import { Link } from '../shared/router/Link.tsx';
import { usePlace } from '../shared/router/RouterContext.ts';
import { t } from '../shared/words/words.ts';
import classes from './Shell.module.css';

const items = [
  { to: '/', name: 'site.home' },
  { to: '/tasks', name: 'site.tasks' },
  { to: '/cases', name: 'site.cases' },
  { to: '/help', name: 'site.help' },
] as const;

/** True for the page itself and for what lies below it; everything lies below home, so that counts alone. */
function isCurrent(to: string, pathname: string): boolean {
  return pathname === to || (to !== '/' && pathname.startsWith(`${to}/`));
}

/** The main menu; the page it leads to is marked by more than colour. */
export function MainMenu() {
  const { pathname } = usePlace();
  return (
    <nav aria-label={t('site.navigation')} className={classes.menu}>
      {items.map(({ to, name }) => (
        <Link
          key={to}
          to={to}
          className={classes.menuLink}
          aria-current={isCurrent(to, pathname) ? 'page' : undefined}
        >
          <SteadyText text={t(name)} />
        </Link>
      ))}
    </nav>
  );
}
