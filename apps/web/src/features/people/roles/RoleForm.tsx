import { limits } from '@docket/domain';
import { ErrorBanner } from '@docket/ui';
import { Textarea, TextInput } from '@mantine/core';
import type { ReactNode, SyntheticEvent } from 'react';
import type { RoleOfListFragment } from '#gql';
import { useViewer } from '../../../shared/viewer/useViewer.ts';
import { RoleChecks } from './RoleChecks.tsx';
import { RoleImpactPanel } from './RoleImpactPanel.tsx';
import { RoleLock } from './RoleLock.tsx';
import { SaveRole } from './SaveRole.tsx';
import classes from './Roles.module.css';
import { roleText } from './roleTexts.ts';
import { useRoleForm } from './useRoleForm.ts';

interface Props {
  /** The role, or the one to copy; null for a role from nothing. */
  readonly from: RoleOfListFragment | null;
  readonly isNew: boolean;
  /** More buttons at the end. */
  readonly children?: ReactNode;
  readonly onSaved: (key: string) => void;
}

/** Name, purpose and permissions of a role, with what saving means. */
export function RoleForm({ from, isNew, children, onSaved }: Props) {
  const own = useViewer()?.permissions ?? [];
  const changed = isNew ? null : from;
  const builtIn = changed?.builtIn === true;
  const fixed = builtIn || !own.includes('ROLES_WRITE');
  const form = useRoleForm({ from, isNew, onSaved });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void form.save();
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <RoleLock fixed={fixed} builtIn={builtIn} />
      {form.general !== null && <ErrorBanner title={form.general} />}
      <TextInput
        label={roleText('name')}
        value={form.label}
        error={form.errorOf('label')}
        maxLength={limits.roleLabel}
        readOnly={fixed}
        onChange={(event) => form.setLabel(event.currentTarget.value)}
      />
      <Textarea
        label={roleText('summary')}
        value={form.summary}
        error={form.errorOf('summary')}
        maxLength={limits.roleSummary}
        readOnly={fixed}
        autosize
        onChange={(event) => form.setSummary(event.currentTarget.value)}
      />
      <RoleChecks chosen={form.permissions} own={own} fixed={fixed} onChange={form.setPermissions} />
      {changed !== null && !fixed && <RoleImpactPanel roleKey={changed.key} permissions={form.permissions} />}
      <div className={classes.buttons}>
        {!fixed && <SaveRole isNew={isNew} saving={form.saving} />}
        {children}
      </div>
    </form>
  );
}
