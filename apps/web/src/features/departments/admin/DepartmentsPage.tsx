import { useQuery } from '@apollo/client/react';
import { ErrorBanner, Page, SkeletonLines } from '@docket/ui';
import { Button, Checkbox } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { DepartmentTreeDocument } from '#gql';
import { usePageTitle } from '../../../shared/page/usePageTitle.ts';
import { structureText } from './departmentAdminTexts.ts';
import { DepartmentTree } from './DepartmentTree.tsx';
import classes from './Structure.module.css';
import { treeOf } from './tree.ts';
import type { TreeChoice } from './treeChoice.ts';
import { TreeDialogs } from './TreeDialogs.tsx';

/** Departments and groups of every provider, to make, move, archive and staff them. */
export function DepartmentsPage() {
  usePageTitle(structureText('title'));
  const { data, error, refetch } = useQuery(DepartmentTreeDocument, { fetchPolicy: 'cache-and-network' });
  const [archivedToo, setArchived] = useState(false);
  const [choice, setChoice] = useState<TreeChoice | null>(null);
  const all = data?.allDepartments ?? [];
  const again = () => void refetch();
  const begin = () => setChoice({ kind: 'NEW', parent: null });
  const create = (
    <Button leftSection={<Plus size={16} aria-hidden="true" />} onClick={begin}>
      {structureText('create')}
    </Button>
  );
  return (
    <Page title={structureText('title')} actions={create}>
      <p className={classes.lead}>{structureText('lead')}</p>
      {all.some(({ active }) => !active) && (
        <Checkbox
          label={structureText('showArchived')}
          checked={archivedToo}
          onChange={(event) => setArchived(event.currentTarget.checked)}
        />
      )}
      {data === undefined && error !== undefined && (
        <ErrorBanner title={structureText('failed')} text={structureText('failedText')} onRetry={again} />
      )}
      {data === undefined && error === undefined && (
        <SkeletonLines label={structureText('loading')} count={6} shape="rows" />
      )}
      <DepartmentTree providers={treeOf(all, archivedToo)} onChoose={setChoice} />
      <TreeDialogs choice={choice} all={all} onClose={() => setChoice(null)} onSaved={again} />
    </Page>
  );
}
