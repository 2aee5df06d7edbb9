import type { TaskField } from '@docket/domain';
import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useLayer } from '../../../shared/layers/useLayer.ts';
import { detailText } from './detailTexts.ts';
import classes from './TaskFacts.module.css';

export type AddFieldMenuProps = {
  readonly fields: readonly TaskField[];
  readonly onAdd: (field: TaskField) => void;
};

export type Addable = 'START_ON' | 'CLIENT' | 'CASE' | 'CO_ASSIGNEES' | 'WATCHERS';
const addable: readonly Addable[] = ['CO_ASSIGNEES', 'CLIENT', 'CASE', 'START_ON', 'WATCHERS'];

const load = () => import('./AddableFields.tsx');
const AddableFields = lazy(async () => ({ default: (await load()).AddableFields }));

/** Brings a field without a value into sight. */
export function AddFieldMenu({ fields, onAdd }: AddFieldMenuProps) {
  const layer = useLayer('menu', load);
  const offered = addable.filter((field) => fields.includes(field));
  if (offered.length === 0) return null;
  const button = (
    <Button
      {...layer.button}
      className={classes.add}
      variant="subtle"
      color="gray"
      size="compact-sm"
      leftSection={<Plus size={14} aria-hidden="true" />}
    >
      {detailText('addField')}
    </Button>
  );
  if (!layer.opened) return button;
  return (
    <Suspense fallback={button}>
      <AddableFields target={button} onClose={layer.close} fields={offered} onAdd={onAdd} />
    </Suspense>
  );
}
