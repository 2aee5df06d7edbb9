import { ErrorBanner } from '@docket/ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import type { RoleOfListFragment } from '#gql';
import { useViewer } from '../../../shared/viewer/useViewer.ts';
import { DeleteRoleButton } from './DeleteRoleButton.tsx';
import { RoleForm } from './RoleForm.tsx';
import classes from './Roles.module.css';
import { roleText } from './roleTexts.ts';

interface Props {
  /** The role, or the one to copy; null for a role from nothing. */
  readonly from: RoleOfListFragment | null;
  readonly isNew: boolean;
}

/** The form of a role with what else can be done with it. */
export function RoleEditor({ from, isNew }: Props) {
  const navigate = useNavigate();
  const [failure, setFailure] = useState<string | null>(null);
  const mayWrite = useViewer()?.permissions.includes('ROLES_WRITE') === true;
  const role = isNew || !mayWrite ? null : from;
  return (
    <div className={classes.parts}>
      {failure !== null && <ErrorBanner title={failure} onDismiss={() => setFailure(null)} />}
      <RoleForm from={from} isNew={isNew} onSaved={(key) => void (isNew && navigate(`/admin/roles/${key}`))}>
        {role !== null && (
          <Button
            className={classes.asButton}
            variant="default"
            component={Link}
            to={`/admin/roles/new?from=${role.key}`}
          >
            {roleText('copy')}
          </Button>
        )}
        {role?.builtIn === false && (
          <DeleteRoleButton
            role={role}
            onDeleted={() => void navigate('/admin/roles')}
            onRefused={setFailure}
          />
        )}
      </RoleForm>
    </div>
  );
}
