import { Link } from 'react-router-dom';
import type { PersonOfListFragment } from '#gql';
import classes from './People.module.css';
import { PersonState } from './PersonState.tsx';
import { peopleText } from './peopleTexts.ts';

/** People with their role, where they work, and whether they are there. */
export function PeopleTable({ people }: { readonly people: readonly PersonOfListFragment[] }) {
  return (
    <div className={classes.scroller}>
      <table className={classes.table} aria-label={peopleText('title')}>
        <thead>
          <tr>
            <th scope="col">{peopleText('nameColumn')}</th>
            <th scope="col">{peopleText('roleColumn')}</th>
            <th scope="col">{peopleText('departmentsColumn')}</th>
            <th scope="col">{peopleText('stateColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row" className={classes.name}>
                <Link to={`/admin/people/${person.id}`} dir="auto">
                  {person.name}
                </Link>
                {person.email !== null && <span className={classes.detail}>{person.email}</span>}
              </th>
              <td>{person.roleDetails?.label}</td>
              <td className={classes.quiet} dir="auto">
                {person.departments.map(({ name }) => name).join(', ')}
              </td>
              <td>
                <PersonState active={person.active} absence={person.absence} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
