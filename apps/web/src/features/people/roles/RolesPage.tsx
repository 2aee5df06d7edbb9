import { useQuery } from '@apollo/client/react';
import { ErrorBanner, Page, SkeletonLines } from '@docket/ui';
import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { Link } from 'react-router-dom';
import { RolesDocument } from '#gql';
import { usePageTitle } from '../../../shared/page/usePageTitle.ts';
import { useViewer } from '../../../shared/viewer/useViewer.ts';
import { RoleMatrix } from './RoleMatrix.tsx';
import classes from './Roles.module.css';
import { roleText } from './roleTexts.ts';

/** What every role allows, side by side, with a way to make another. */
export function RolesPage() {
  usePageTitle(roleText('title'));
  const { data, error, refetch } = useQuery(RolesDocument, { fetchPolicy: 'cache-and-network' });
  const mayWrite = useViewer()?.permissions.includes('ROLES_WRITE') === true;
  const create = mayWrite && (
    <Button
      className={classes.asButton}
      component={Link}
      to="/admin/roles/new"
      leftSection={<Plus size={16} aria-hidden="true" />}
    >
      {roleText('create')}
    </Button>
  );
  return (
    <Page title={roleText('title')} actions={create}>
      <p className={classes.lead}>{roleText('lead')}</p>
      {data === undefined && error !== undefined && (
        <ErrorBanner
          title={roleText('failed')}
          text={roleText('failedText')}
          onRetry={() => void refetch()}
        />
      )}
      {data === undefined && error === undefined && (
        <SkeletonLines label={roleText('loading')} count={8} shape="rows" />
      )}
      {data !== undefined && <RoleMatrix roles={data.roles} />}
    </Page>
  );
}
