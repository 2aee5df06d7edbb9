import { limits, taskPriorities } from '@docket/domain';
import { Banner, priorityLabels, useStatusLine } from '@docket/ui';
import { Button, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useSubmitKey } from '../../../shared/keys/useSubmitKey.ts';
import { ClientField } from '../../tasks/create/ClientField.tsx';
import { PeopleField } from '../../tasks/create/PeopleField.tsx';
import { PersonField } from '../../tasks/actions/PersonField.tsx';
import classes from './CaseDialog.module.css';
import { caseText } from './caseTexts.ts';
import { editOf, formOf } from './editForm.ts';
import { useCaseChanges } from './useCaseChanges.ts';
import type { OpenCase } from './useOpenCase.ts';

interface Props {
  readonly caseFile: OpenCase;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** What a case is called, for whom it is and who runs it; only what was changed is sent. */
export function EditCaseDialog({ caseFile, onClose, onChanged }: Props) {
  const element = useRef<HTMLFormElement>(null);
  const [form, setForm] = useState(() => formOf(caseFile));
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [failure, setFailure] = useState<{ title: string; text: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const { edit } = useCaseChanges(caseFile);
  const { show } = useStatusLine();
  const change = (next: Partial<typeof form>) => setForm({ ...form, ...next });
  const submit = async () => {
    if (busy) return;
    if (form.title.trim() === '') {
      setErrors({ title: caseText('titleMissing') });
      return;
    }
    setBusy(true);
    const outcome = await edit(editOf(form, caseFile));
    setBusy(false);
    onChanged();
    if (outcome.kind === 'DONE') {
      show({ text: caseText('saved', { number: caseFile.number }) });
      onClose();
      return;
    }
    setErrors(outcome.fields);
    setFailure(outcome.title === '' ? null : outcome);
  };
  useSubmitKey(element, () => void submit());
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      size={640}
      title={caseText('editTitle', { number: caseFile.number })}
    >
      <form
        ref={element}
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {failure !== null && (
          <Banner tone="error" title={failure.title}>
            {failure.text}
          </Banner>
        )}
        <TextInput
          label={caseText('title')}
          value={form.title}
          error={errors['title']}
          maxLength={limits.taskTitle}
          data-autofocus
          dir="auto"
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <div className={classes.pair}>
          <ClientField
            value={form.client}
            error={errors['clientId']}
            onChange={(client) => change({ client })}
          />
          <PersonField
            label={caseText('owner')}
            value={form.owner}
            error={errors['ownerId']}
            onChange={(owner) => change({ owner: owner && { id: owner.id, name: owner.name } })}
          />
        </div>
        <NativeSelect
          label={caseText('priority')}
          value={form.priority}
          data={taskPriorities.map((value) => ({ value, label: priorityLabels[value] }))}
          onChange={({ currentTarget }) =>
            change({ priority: taskPriorities.find((each) => each === currentTarget.value) ?? form.priority })
          }
        />
        <PeopleField
          label={caseText('participants')}
          people={form.participants}
          error={errors['participantIds']}
          onChange={(participants) => change({ participants })}
        />
        <Textarea
          label={caseText('details')}
          description={caseText('detailsHint')}
          value={form.description}
          error={errors['description']}
          maxLength={limits.taskDescription}
          autosize
          minRows={3}
          maxRows={12}
          dir="auto"
          onChange={(event) => change({ description: event.currentTarget.value })}
        />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {caseText('close')}
          </Button>
          <Button type="submit" loading={busy}>
            {caseText('save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
