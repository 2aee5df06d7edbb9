import { useStatusLine } from '@docket/ui';
import { useState } from 'react';
import { CreateProviderDocument, type ProviderOfListFragment, UpdateProviderDocument } from '#gql';
import { useChange } from '../../../shared/sending/useChange.ts';
import { problemOf, useProblem } from '../../../shared/sending/useProblem.ts';
import { providerText } from './providerTexts.ts';

/** The values of a provider while they are edited, and how they are saved; null begins a new one. */
export function useProviderForm(provider: ProviderOfListFragment | null, onSaved: () => void) {
  const statusLine = useStatusLine();
  const [name, setName] = useState(provider?.name ?? '');
  const [active, setActive] = useState(provider?.active ?? true);
  const { tell, errorOf, general } = useProblem(['name']);
  const creating = useChange(CreateProviderDocument, (data) => data.createProvider);
  const updating = useChange(UpdateProviderDocument, (data) => data.updateProvider);
  const send = () => {
    if (provider === null) {
      return creating.change({ input: { name, idempotencyKey: creating.idempotencyKey } });
    }
    const seen = { providerId: provider.id, expectedVersion: provider.version };
    return updating.change({ input: { ...seen, name, active, idempotencyKey: updating.idempotencyKey } });
  };
  const save = async () => {
    tell(name.trim() === '' ? { field: 'name', message: providerText('nameMissing') } : null);
    if (name.trim() === '') return;
    const result = await send();
    tell(problemOf(result, providerText('notDone')));
    if (result.kind !== 'DONE') return;
    statusLine.show({ text: providerText('saved', { name: name.trim() }) });
    onSaved();
  };
  return {
    name,
    setName,
    active,
    setActive,
    errorOf,
    general,
    save,
    saving: creating.loading || updating.loading,
  };
}
