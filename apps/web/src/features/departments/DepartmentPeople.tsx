import { PersonName } from '@docket/ui';
import { Link, useSearchParams } from 'react-router-dom';
import type { DepartmentQuery } from '#gql';
import classes from './Department.module.css';
import { departmentText } from './departmentTexts.ts';

type Members = NonNullable<DepartmentQuery['department']>['members'];

/** Everyone in the department with the open tasks they hold; a name narrows the list to their work. */
export function DepartmentPeople({ members }: { readonly members: Members }) {
  const [query] = useSearchParams();
  const shown = query.get('f') ?? '';
  const sorted = members.toSorted((a, b) => (b.person.openTaskCount ?? 0) - (a.person.openTaskCount ?? 0));
  return (
    <section aria-label={departmentText('members')}>
      <h2 className={classes.heading}>{departmentText('members')}</h2>
      <ul className={classes.people}>
        {sorted.map(({ person, isManager }) => {
          const filter = `assignee:${person.id}`;
          const here = shown === filter;
          return (
            <li key={person.id}>
              <Link
                className={classes.person}
                to={here ? '.' : `?${new URLSearchParams({ f: filter })}`}
                aria-current={here ? 'true' : undefined}
              >
                <PersonName person={person} size={20} />
                {isManager && <span className={classes.manager}>{departmentText('manager')}</span>}
                {person.openTaskCount !== null && (
                  <span className={classes.load}>
                    {person.openTaskCount}
                    <span className="docket-hidden">{departmentText('load')}</span>
                  </span>
                )}
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
