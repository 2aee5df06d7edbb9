import { useApolloClient } from '@apollo/client/react';
import { useStatusLine } from '@docket/ui';
import { Button } from '@mantine/core';
import { DeleteRoleDocument, type RoleOfListFragment, RolesDocument } from '#gql';
import { useChange } from '../../../shared/sending/useChange.ts';
import { roleText } from './roleTexts.ts';

interface Props {
  readonly role: RoleOfListFragment;
  readonly onDeleted: () => void;
  readonly onRefused: (message: string) => void;
}

/** Deletes a role that nobody has; the server says who has it still. */
export function DeleteRoleButton({ role, onDeleted, onRefused }: Props) {
  const client = useApolloClient();
  const statusLine = useStatusLine();
  const { change, loading, idempotencyKey } = useChange(DeleteRoleDocument, (data) => data.deleteRole);
  const remove = async () => {
    const input = { key: role.key, expectedRevision: role.revision, idempotencyKey };
    const result = await change({ input });
    if (result.kind !== 'DONE') {
      onRefused(result.kind === 'REFUSED' ? result.message : roleText('notDone'));
      return;
    }
    statusLine.show({ text: roleText('removed', { label: role.label }) });
    onDeleted();
    await client.refetchQueries({ include: [RolesDocument] });
  };
  return (
    <Button variant="default" loading={loading} onClick={() => void remove()}>
      {roleText('remove')}
    </Button>
  );
}
