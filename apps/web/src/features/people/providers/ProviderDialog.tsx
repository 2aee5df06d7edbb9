import { limits } from '@docket/domain';
import { ErrorBanner } from '@docket/ui';
import { Button, Checkbox, Modal, TextInput } from '@mantine/core';
import type { SyntheticEvent } from 'react';
import type { ProviderOfListFragment } from '#gql';
import classes from '../People.module.css';
import { providerText } from './providerTexts.ts';
import { useProviderForm } from './useProviderForm.ts';

interface Props {
  /** Null for a new one. */
  readonly provider: ProviderOfListFragment | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Name of a provider, and whether work goes to it. */
export function ProviderDialog({ provider, onClose, onSaved }: Props) {
  const form = useProviderForm(provider, () => {
    onSaved();
    onClose();
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void form.save();
  };
  const title = provider === null ? providerText('create') : provider.name;
  return (
    <Modal opened onClose={onClose} title={title} closeOnClickOutside={false}>
      <form className={classes.form} onSubmit={submit} noValidate>
        {form.general !== null && <ErrorBanner title={form.general} />}
        <TextInput
          label={providerText('name')}
          value={form.name}
          error={form.errorOf('name')}
          maxLength={limits.providerName}
          data-autofocus
          onChange={(event) => form.setName(event.currentTarget.value)}
        />
        {provider?.own === false && (
          <Checkbox
            label={providerText('active')}
            checked={form.active}
            onChange={(event) => form.setActive(event.currentTarget.checked)}
          />
        )}
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {providerText('cancel')}
          </Button>
          <Button type="submit" loading={form.saving}>
            {providerText('save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
