import { ChevronRight } from 'lucide-react';
import { Link, useLocation } from 'react-router-dom';
import { useShownTitle } from '../../shared/page/pageTitle.ts';
import { shellText } from './shellTexts.ts';
import classes from './TopBar.module.css';

const sections = [
  { start: '/tasks', to: '/tasks/pending', label: shellText('myTasks') },
  { start: '/queues', to: '/queues', label: shellText('queues') },
  { start: '/cases', to: '/cases', label: shellText('cases') },
  { start: '/clients', to: '/clients', label: shellText('clients') },
  { start: '/department', to: null, label: shellText('department') },
  { start: '/admin', to: '/admin', label: shellText('admin') },
  { start: '/settings', to: null, label: shellText('settings') },
] as const;

/** Where the page stands: its section, then its name. */
export function Breadcrumb() {
  const { pathname } = useLocation();
  const title = useShownTitle();
  const section = sections.find(({ start }) => pathname.startsWith(start));
  const leads =
    section?.to !== null && section?.to !== undefined && section.to !== pathname ? section.to : null;
  const label = section?.label ?? '';
  return (
    <nav className={classes.crumbs} aria-label={shellText('breadcrumb')}>
      <ol>
        {label !== '' && label !== title && (
          <li>
            {leads === null ? label : <Link to={leads}>{label}</Link>}
            <ChevronRight size={14} aria-hidden="true" />
          </li>
        )}
        <li className={classes.here} aria-current="page">
          <span className={classes.here}>{title}</span>
        </li>
      </ol>
    </nav>
  );
}
