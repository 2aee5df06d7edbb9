import type { DefinitionKind } from '@docket/domain';
import { Page } from '@docket/ui';
import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { usePageTitle } from '../../../shared/page/usePageTitle.ts';
import classes from './Admin.module.css';
import { adminText } from './adminTexts.ts';
import { DefinitionList } from './DefinitionList.tsx';
import { NewDefinitionDialog } from './NewDefinitionDialog.tsx';
import { useReadOnly } from './readOnly.ts';
import { useDefinitions } from './useDefinitions.ts';

/** Everything of one kind, with a way to begin another. */
export function DefinitionListPage({ kind, path }: { readonly kind: DefinitionKind; readonly path: string }) {
  const title = adminText(`page.${kind}`);
  usePageTitle(title);
  const readOnly = useReadOnly();
  const [creating, setCreating] = useState(false);
  const { lines, failure, refetch } = useDefinitions(kind);
  // There is one template for each kind of mail that Docket sends: no others could be used.
  const create = !readOnly && kind !== 'MAIL_TEMPLATE' && (
    <Button leftSection={<Plus size={16} aria-hidden="true" />} onClick={() => setCreating(true)}>
      {adminText(`new.${kind}`)}
    </Button>
  );
  const full = lines !== undefined && lines.length > 0;
  return (
    <Page title={title} actions={full && create}>
      <p className={classes.lead}>{adminText(`about.${kind}`)}</p>
      <DefinitionList
        kind={kind}
        path={path}
        lines={lines}
        failure={failure}
        create={create}
        onRetry={() => void refetch()}
      />
      {creating && (
        <NewDefinitionDialog
          kind={kind}
          path={path}
          taken={lines?.map(({ key }) => key) ?? []}
          onClose={() => setCreating(false)}
        />
      )}
    </Page>
  );
}
