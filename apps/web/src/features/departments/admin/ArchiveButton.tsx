import { ErrorBanner, useStatusLine } from '@docket/ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { ArchiveDepartmentDocument, type DepartmentOfTreeFragment, RestoreDepartmentDocument } from '#gql';
import { useChange } from '../../../shared/sending/useChange.ts';
import { structureText } from './departmentAdminTexts.ts';

/** Takes a department out of use or back into it; why it cannot go now is said in its place. */
export function ArchiveButton({ department }: { readonly department: DepartmentOfTreeFragment }) {
  const { id, name, version, active } = department;
  const statusLine = useStatusLine();
  const [failure, setFailure] = useState<string | null>(null);
  const archive = useChange(ArchiveDepartmentDocument, (data) => data.archiveDepartment);
  const restore = useChange(RestoreDepartmentDocument, (data) => data.restoreDepartment);
  const step = active ? archive : restore;
  const act = async () => {
    const { idempotencyKey } = step;
    const result = await step.change({
      input: { departmentId: id, expectedVersion: version, idempotencyKey },
    });
    setFailure(null);
    if (result.kind === 'DONE') {
      statusLine.show({ text: structureText(active ? 'archived' : 'restored', { name }) });
    } else setFailure(result.kind === 'REFUSED' ? result.message : structureText('notDone'));
  };
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        loading={step.loading}
        aria-label={structureText(active ? 'archiveNamed' : 'restoreNamed', { name })}
        onClick={() => void act()}
      >
        {structureText(active ? 'archive' : 'restore')}
      </Button>
      {failure !== null && <ErrorBanner title={failure} onDismiss={() => setFailure(null)} />}
    </>
  );
}
