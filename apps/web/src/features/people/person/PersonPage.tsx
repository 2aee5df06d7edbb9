import { useQuery } from '@apollo/client/react';
import { EmptyState, ErrorBanner, Page, SkeletonLines } from '@docket/ui';
import { UserX } from 'lucide-react';
import { Link } from 'react-router-dom';
import { PersonOfAdminDocument } from '#gql';
import { usePageTitle } from '../../../shared/page/usePageTitle.ts';
import classes from '../People.module.css';
import { PersonState } from '../PersonState.tsx';
import { PersonAbsences } from './PersonAbsences.tsx';
import { PersonButtons } from './PersonButtons.tsx';
import { PersonFacts } from './PersonFacts.tsx';
import { PersonPlaces } from './PersonPlaces.tsx';
import { personText } from './personTexts.ts';

interface Props {
  readonly personId: string;
  /** Draws everything anew as somebody else. */
  readonly onViewing: () => void;
}

/** One person of staff: role, place, days away, and the end of their access. */
export function PersonPage({ personId, onViewing }: Props) {
  const { data, error, refetch } = useQuery(PersonOfAdminDocument, {
    variables: { id: personId },
    fetchPolicy: 'cache-and-network',
  });
  const person = data?.person;
  usePageTitle(person?.name ?? '');
  if (data === undefined && error !== undefined) {
    return (
      <Page title={personText('back')}>
        <ErrorBanner
          title={personText('failed')}
          text={personText('failedText')}
          onRetry={() => void refetch()}
        />
      </Page>
    );
  }
  if (data === undefined) return <SkeletonLines label={personText('loading')} count={8} shape="rows" />;
  if (person === null || person === undefined) {
    return <EmptyState icon={UserX} title={personText('missing')} text={personText('missingText')} />;
  }
  const roles = data.roles.filter(({ key }) => key !== 'CLIENT' && key !== 'INTEGRATOR');
  return (
    <Page
      title={<bdi>{person.name}</bdi>}
      beside={<PersonState active={person.active} absence={person.absence} />}
      actions={<PersonButtons person={person} onViewing={onViewing} />}
    >
      <Link className={classes.back} to="/admin/people">
        {personText('back')}
      </Link>
      <div className={classes.parts}>
        <PersonPlaces person={person} />
        {person.kind === 'STAFF' && (
          <>
            <PersonFacts key={`${person.id} ${person.version}`} person={person} roles={roles} />
            <PersonAbsences person={person} />
          </>
        )}
      </div>
    </Page>
  );
}
