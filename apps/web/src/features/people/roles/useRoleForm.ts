import { useApolloClient } from '@apollo/client/react';
import { useStatusLine } from '@docket/ui';
import { useState } from 'react';
import {
  CreateRoleDocument,
  type PermissionName,
  type RoleOfListFragment,
  RolesDocument,
  UpdateRoleDocument,
} from '#gql';
import { useChange } from '../../../shared/sending/useChange.ts';
import { problemOf, useProblem } from '../../../shared/sending/useProblem.ts';
import { roleText } from './roleTexts.ts';

interface Options {
  /** The role, or the one to copy; null for a role from nothing. */
  readonly from: RoleOfListFragment | null;
  readonly isNew: boolean;
  readonly onSaved: (key: string) => void;
}

function firstLabel({ from, isNew }: Options): string {
  if (from === null) return '';
  return isNew ? roleText('copyOf', { label: from.label }) : from.label;
}

/** The values of a role while they are edited, and how they are saved. */
export function useRoleForm(options: Options) {
  const { from, isNew, onSaved } = options;
  const client = useApolloClient();
  const statusLine = useStatusLine();
  const [label, setLabel] = useState(() => firstLabel(options));
  const [summary, setSummary] = useState(from?.summary ?? '');
  const [permissions, setPermissions] = useState<readonly PermissionName[]>(from?.permissions ?? []);
  const { tell, errorOf, general } = useProblem(['label', 'summary']);
  const creating = useChange(CreateRoleDocument, (data) => data.createRole);
  const updating = useChange(UpdateRoleDocument, (data) => data.updateRole);
  const saving = creating.loading || updating.loading;
  const send = () => {
    const values = { label: label.trim(), summary, permissions: [...permissions] };
    if (isNew || from === null) {
      return creating.change({ input: { ...values, idempotencyKey: creating.idempotencyKey } });
    }
    const seen = { key: from.key, expectedRevision: from.revision };
    return updating.change({ input: { ...values, ...seen, idempotencyKey: updating.idempotencyKey } });
  };
  const save = async () => {
    tell(label.trim() === '' ? { field: 'label', message: roleText('nameMissing') } : null);
    if (label.trim() === '' || saving) return;
    const result = await send();
    tell(problemOf(result, roleText('notDone')));
    if (result.kind !== 'DONE') return;
    statusLine.show({ text: roleText(isNew ? 'made' : 'saved', { label: label.trim() }) });
    await client.refetchQueries({ include: [RolesDocument] });
    onSaved(result.payload.role?.key ?? '');
  };
  return {
    label,
    setLabel,
    summary,
    setSummary,
    permissions,
    setPermissions,
    errorOf,
    general,
    saving,
    save,
  };
}
