import { Link, useSearchParams } from 'react-router-dom';
import type { DepartmentQuery } from '#gql';
import { countWords } from '../../shared/counts/countWords.ts';
import classes from './Department.module.css';
import { departmentText } from './departmentTexts.ts';

// Each figure is the list below with this filter.
const figures = [
  { key: 'open', filter: '' },
  { key: 'overdue', filter: 'due:overdue' },
  { key: 'unassigned', filter: 'assignee:none' },
  { key: 'dueToday', filter: 'due:today' },
] as const;

/** How much work the department holds; each figure leads to the tasks it counts. */
export function DepartmentFigures({ data }: { readonly data: DepartmentQuery }) {
  const [query] = useSearchParams();
  const shown = query.get('f') ?? '';
  return (
    <ul className={classes.figures} aria-label={departmentText('figures')}>
      {figures.map(({ key, filter }) => {
        const { totalCount, totalIsCapped } = data[key];
        const count = totalIsCapped ? `${totalCount}+` : countWords(totalCount);
        const label = departmentText(key);
        return (
          <li key={key}>
            <Link
              className={classes.figure}
              to={filter === '' ? '.' : `?${new URLSearchParams({ f: filter })}`}
              aria-current={shown === filter ? 'true' : undefined}
              data-late={(key === 'overdue' && totalCount > 0) || undefined}
            >
              <span className={classes.number}>{count}</span>
              <span className={classes.label}>
                {label}
                <span className="docket-hidden">{departmentText('show')}</span>
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
