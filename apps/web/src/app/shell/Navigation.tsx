import { Layers, ListTodo } from 'lucide-react';
import { Link } from 'react-router-dom';
import { countWords } from '../../shared/counts/countWords.ts';
import { useTaskCounts } from '../../shared/counts/useTaskCounts.ts';
import { BrandMark } from '../../shared/page/BrandMark.tsx';
import { AdminItem } from './AdminItem.tsx';
import { CasesItem } from './CasesItem.tsx';
import { ClientsItem } from './ClientsItem.tsx';
import { DepartmentItems } from './DepartmentItems.tsx';
import { FoldButton } from './FoldButton.tsx';
import { NavItem } from './NavItem.tsx';
import classes from './Navigation.module.css';
import { shellText } from './shellTexts.ts';

interface Props {
  readonly folded: boolean;
  /** Folds or unfolds; left out where the navigation lies over the page. */
  readonly onFold?: () => void;
  /** Called when a link is followed. */
  readonly onFollow?: () => void;
}

/** Where staff can go; managers also see the departments they answer for. */
export function Navigation({ folded, onFold, onFollow }: Props) {
  const counts = useTaskCounts();
  const shared = { folded, onFollow };
  return (
    <nav
      className={classes.navigation}
      data-folded={folded || undefined}
      aria-label={shellText('navigation')}
    >
      <Link to="/" className={classes.brand} aria-label="Docket" {...(onFollow && { onClick: onFollow })}>
        <BrandMark size={22} />
        {!folded && 'Docket'}
      </Link>
      <ul className={classes.items}>
        <li>
          <NavItem
            {...shared}
            to="/tasks/pending"
            section="/tasks"
            label={shellText('myTasks')}
            icon={ListTodo}
            count={counts?.pending}
            countLabel={shellText('pendingCount', { count: countWords(counts?.pending ?? 0) })}
          />
        </li>
        <li>
          <NavItem
            {...shared}
            to="/queues"
            section="/queues"
            label={shellText('queues')}
            icon={Layers}
            count={counts?.queue}
            countLabel={shellText('queueCount', { count: countWords(counts?.queue ?? 0) })}
          />
        </li>
        <CasesItem {...shared} />
        <ClientsItem {...shared} />
      </ul>
      <DepartmentItems folded={folded} onFollow={onFollow} />
      <AdminItem folded={folded} onFollow={onFollow} />
      {onFold !== undefined && <FoldButton folded={folded} onFold={onFold} />}
    </nav>
  );
}
