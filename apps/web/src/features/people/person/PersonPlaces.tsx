import { Fact, FieldList } from '@docket/ui';
import { Fragment } from 'react';
import { Link } from 'react-router-dom';
import type { PersonOfPageFragment } from '#gql';
import classes from '../People.module.css';
import { personText } from './personTexts.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

function links(items: readonly Named[], folder: string) {
  return items.map(({ id, name }, index) => (
    <Fragment key={id}>
      {index > 0 && ', '}
      <Link className={classes.link} to={`${folder}/${id}`} dir="auto">
        {name}
      </Link>
    </Fragment>
  ));
}

/** Where somebody stands: how to reach them, where they work, whom they manage and stand in for. */
export function PersonPlaces({ person }: { readonly person: PersonOfPageFragment }) {
  const { email, timeZone, departments, reports, standsInFor } = person;
  return (
    <FieldList label={personText('facts')}>
      {email !== null && <Fact label={personText('mail')}>{email}</Fact>}
      <Fact label={personText('timeZone')}>{timeZone}</Fact>
      <Fact label={personText('departments')}>
        {departments.length === 0 ? personText('noDepartment') : links(departments, '/department')}
      </Fact>
      {reports.length > 0 && <Fact label={personText('reports')}>{links(reports, '/admin/people')}</Fact>}
      {standsInFor.length > 0 && (
        <Fact label={personText('standsIn')}>{links(standsInFor, '/admin/people')}</Fact>
      )}
    </FieldList>
  );
}
