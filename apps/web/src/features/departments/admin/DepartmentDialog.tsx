import { limits } from '@docket/domain';
import { ErrorBanner } from '@docket/ui';
import { Button, Modal, Select, TextInput } from '@mantine/core';
import type { SyntheticEvent } from 'react';
import type { DepartmentOfTreeFragment } from '#gql';
import { structureText } from './departmentAdminTexts.ts';
import { ProviderSelect } from './ProviderSelect.tsx';
import classes from './Structure.module.css';
import { useDepartmentForm } from './useDepartmentForm.ts';

interface Props {
  /** Null for a new one. */
  readonly department: DepartmentOfTreeFragment | null;
  /** The department a new group is begun in. */
  readonly parent: DepartmentOfTreeFragment | null;
  readonly all: readonly DepartmentOfTreeFragment[];
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

function titleOf({ department, parent }: Props): string {
  if (department !== null) return department.name;
  return parent === null ? structureText('create') : structureText('createGroup', { name: parent.name });
}

/** Name and place of a department or group. */
export function DepartmentDialog(props: Props) {
  const { department, parent, all, onClose, onSaved } = props;
  const form = useDepartmentForm({
    department,
    parent,
    onSaved: () => {
      onSaved();
      onClose();
    },
  });
  const { values, set, errorOf } = form;
  const parents = all.filter((each) => each.active && each.parent === null && each.id !== department?.id);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void form.save();
  };
  return (
    <Modal opened onClose={onClose} title={titleOf(props)} closeOnClickOutside={false}>
      <form className={classes.form} onSubmit={submit} noValidate>
        {form.general !== null && <ErrorBanner title={form.general} />}
        <TextInput
          label={structureText('name')}
          value={values.name}
          error={errorOf('name')}
          maxLength={limits.departmentName}
          data-autofocus
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <Select
          label={structureText('parent')}
          data={[
            { value: '', label: structureText('noParent') },
            ...parents.map((each) => ({ value: each.id, label: each.name })),
          ]}
          value={values.parentId}
          error={errorOf('parentId')}
          allowDeselect={false}
          onChange={(value) => set({ parentId: value ?? '' })}
        />
        {values.parentId === '' && (
          <ProviderSelect
            value={values.providerId}
            error={errorOf('providerId')}
            onChange={(providerId) => set({ providerId })}
          />
        )}
        <div className={classes.end}>
          <Button variant="default" onClick={onClose}>
            {structureText('cancel')}
          </Button>
          <Button type="submit" loading={form.saving}>
            {structureText('save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
