import { NavLink } from 'react-router-dom';
import { countWords } from '../../../shared/counts/countWords.ts';
import { useTaskCounts } from '../../../shared/counts/useTaskCounts.ts';
import { listText } from './listTexts.ts';
import classes from './TaskTabs.module.css';

const tabs = [
  { key: 'PENDING', to: '/tasks/pending', count: 'pending' },
  { key: 'CREATED', to: '/tasks/created', count: 'created' },
  { key: 'RELATED', to: '/tasks/related', count: 'related' },
  { key: 'MINE', to: '/tasks/all', count: 'mine' },
] as const;

/** The four lists of one's own tasks, each with its live count; links, so that each can be opened in a new window. */
export function TaskTabs() {
  const counts = useTaskCounts();
  return (
    <nav className={classes.tabs} aria-label={listText('tabs')}>
      {tabs.map(({ key, to, count }) => (
        <NavLink key={key} to={to} className={classes.tab}>
          {listText(key)}
          <span className={classes.count}>
            {counts !== undefined && (
              <>
                <span aria-hidden="true">{countWords(counts[count])}</span>
                <span className="docket-hidden">
                  {listText('tabCount', { count: countWords(counts[count]) })}
                </span>
              </>
            )}
          </span>
        </NavLink>
      ))}
    </nav>
  );
}
