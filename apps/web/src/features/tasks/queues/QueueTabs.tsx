import { NavLink } from 'react-router-dom';
import type { QueuesQuery } from '#gql';
import { countWords } from '../../../shared/counts/countWords.ts';
import classes from '../list/TaskTabs.module.css';
import { queueText } from './queueTexts.ts';

type Queue = QueuesQuery['departments'][number];

/** The viewer's queues, each with how many wait in it. */
export function QueueTabs({ queues }: { readonly queues: readonly Queue[] }) {
  if (queues.length < 2) return null;
  return (
    <nav className={classes.tabs} aria-label={queueText('choose')}>
      <NavLink to="/queues" end className={classes.tab}>
        {queueText('all')}
      </NavLink>
      {queues.map(({ id, name, queueCount }) => (
        <NavLink key={id} to={`/queues/${id}`} className={classes.tab}>
          <bdi>{name}</bdi>
          <span className={classes.count}>
            <span aria-hidden="true">{countWords(queueCount)}</span>
            <span className="docket-hidden">{queueText('waiting', { count: countWords(queueCount) })}</span>
          </span>
        </NavLink>
      ))}
    </nav>
  );
}
