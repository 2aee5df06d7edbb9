import type { TaskField } from '@docket/domain';
import { Button, Menu } from '@mantine/core';
import { Plus } from 'lucide-react';
import { detailText } from './detailTexts.ts';
import classes from './TaskFacts.module.css';

export type AddFieldMenuProps = {
  readonly fields: readonly TaskField[];
  readonly onAdd: (field: TaskField) => void;
};

type Addable = 'START_ON' | 'CLIENT' | 'CASE' | 'CO_ASSIGNEES' | 'WATCHERS';
const addable: readonly Addable[] = ['CO_ASSIGNEES', 'CLIENT', 'CASE', 'START_ON', 'WATCHERS'];

/** Brings a field without a value into sight. */
export function AddFieldMenu({ fields, onAdd }: AddFieldMenuProps) {
  const offered = addable.filter((field) => fields.includes(field));
  if (offered.length === 0) return null;
  return (
    <Menu position="bottom-start" width={200}>
      <Menu.Target>
        <Button
          className={classes.add}
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<Plus size={14} aria-hidden="true" />}
        >
          {detailText('addField')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {offered.map((field) => (
          <Menu.Item key={field} onClick={() => onAdd(field)}>
            {detailText(`field.${field}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
