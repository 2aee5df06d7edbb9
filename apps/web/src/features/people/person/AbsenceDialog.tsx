import { limits } from '@docket/domain';
import { ErrorBanner, type PersonOption } from '@docket/ui';
import { Button, Modal, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import type { SyntheticEvent } from 'react';
import type { AbsenceOfPersonFragment } from '#gql';
import { StaffField } from '../../../shared/people/StaffField.tsx';
import classes from '../People.module.css';
import { personText } from './personTexts.ts';
import { useAbsenceForm } from './useAbsenceForm.ts';

interface Props {
  readonly person: { readonly id: string; readonly name: string };
  /** Who usually stands in, offered for a new absence. */
  readonly substitute: PersonOption | null;
  /** The absence to change; null for a new one. */
  readonly absence: AbsenceOfPersonFragment | null;
  readonly onClose: () => void;
}

/** Days away, who stands in, and what happens to new work meanwhile. */
export function AbsenceDialog({ person, substitute, absence, onClose }: Props) {
  const form = useAbsenceForm({ personId: person.id, substitute, absence, onSaved: onClose });
  const { values, set, errorOf } = form;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void form.save();
  };
  const title = personText('absenceTitle', { name: person.name });
  return (
    <Modal opened onClose={onClose} title={title} closeOnClickOutside={false}>
      <form className={classes.form} onSubmit={submit} noValidate>
        {form.general !== null && <ErrorBanner title={form.general} />}
        <div className={classes.pair}>
          <TextInput
            type="date"
            label={personText('from')}
            value={values.fromOn}
            error={errorOf('fromOn')}
            data-autofocus
            onChange={(event) => set({ fromOn: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={personText('until')}
            value={values.untilOn}
            error={errorOf('untilOn')}
            onChange={(event) => set({ untilOn: event.currentTarget.value })}
          />
        </div>
        <StaffField
          label={personText('standIn')}
          value={values.delegate}
          exceptId={person.id}
          error={errorOf('delegateId')}
          onChange={(delegate) => set({ delegate })}
        />
        <Radio.Group
          label={personText('forwarding')}
          value={values.forwarding}
          onChange={(value) => set({ forwarding: value === 'AUTOMATIC' ? 'AUTOMATIC' : 'HINT' })}
        >
          <Stack gap={8} mt={8}>
            <Radio value="HINT" label={personText('hint')} />
            <Radio value="AUTOMATIC" label={personText('forward')} />
          </Stack>
        </Radio.Group>
        <Textarea
          label={personText('note')}
          value={values.note}
          error={errorOf('note')}
          maxLength={limits.absenceNote}
          autosize
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {personText('cancel')}
          </Button>
          <Button type="submit" loading={form.saving}>
            {personText('save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
