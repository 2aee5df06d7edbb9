import { limits, taskPriorities } from '@docket/domain';
import { priorityLabels } from '@docket/ui';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ClientField } from '../../tasks/create/ClientField.tsx';
import { PeopleField } from '../../tasks/create/PeopleField.tsx';
import { PersonField } from '../../tasks/actions/PersonField.tsx';
import classes from './CaseDialog.module.css';
import { CaseFormDialog } from './CaseFormDialog.tsx';
import { caseText } from './caseTexts.ts';
import { editOf, formOf } from './editForm.ts';
import { useCaseChanges } from './useCaseChanges.ts';
import { type CaseDialogProps, useCaseForm } from './useCaseForm.ts';

const fields = ['title', 'clientId', 'ownerId', 'participantIds', 'description'] as const;

/** What a case is called, for whom it is and who runs it; only what was changed is sent. */
export function EditCaseDialog({ caseFile, onClose, onChanged }: CaseDialogProps) {
  const { number } = caseFile;
  const [values, setValues] = useState(() => formOf(caseFile));
  const { edit } = useCaseChanges(caseFile);
  const change = (next: Partial<typeof values>) => setValues({ ...values, ...next });
  const form = useCaseForm({
    check: () => (values.title.trim() === '' ? { title: caseText('titleMissing') } : {}),
    send: () => edit(editOf(values, caseFile)),
    fields,
    done: caseText('saved', { number }),
    onClose,
    onChanged,
  });
  return (
    <CaseFormDialog
      form={form}
      title={caseText('editTitle', { number })}
      leave={caseText('close')}
      confirm={caseText('save')}
      onClose={onClose}
    >
      <TextInput
        label={caseText('title')}
        value={values.title}
        data-field="title"
        error={form.errors['title']}
        maxLength={limits.taskTitle}
        data-autofocus
        dir="auto"
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <ClientField
          value={values.client}
          error={form.errors['clientId']}
          onChange={(client) => change({ client })}
        />
        <PersonField
          label={caseText('owner')}
          value={values.owner}
          error={form.errors['ownerId']}
          onChange={(owner) => change({ owner: owner && { id: owner.id, name: owner.name } })}
        />
      </div>
      <NativeSelect
        label={caseText('priority')}
        value={values.priority}
        data={taskPriorities.map((value) => ({ value, label: priorityLabels[value] }))}
        onChange={({ currentTarget }) =>
          change({ priority: taskPriorities.find((each) => each === currentTarget.value) ?? values.priority })
        }
      />
      <PeopleField
        label={caseText('participants')}
        people={values.participants}
        error={form.errors['participantIds']}
        onChange={(participants) => change({ participants })}
      />
      <Textarea
        label={caseText('details')}
        description={caseText('detailsHint')}
        value={values.description}
        error={form.errors['description']}
        maxLength={limits.taskDescription}
        autosize
        minRows={3}
        maxRows={12}
        dir="auto"
        onChange={(event) => change({ description: event.currentTarget.value })}
      />
    </CaseFormDialog>
  );
}
