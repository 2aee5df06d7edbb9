import { useClock } from '@docket/client';
import { limits } from '@docket/domain';
import { ErrorBanner } from '@docket/ui';
import { Button, Checkbox, Modal, Select, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import type { PermissionName } from '#gql';
import { NewTokenSecret } from './NewTokenSecret.tsx';
import classes from './Tokens.module.css';
import { tokenText } from './tokenTexts.ts';
import { useCreateToken } from './useCreateToken.ts';

interface Props {
  /** What the viewer may do: a token can never do more. */
  readonly permissions: readonly PermissionName[];
  readonly onClose: () => void;
  readonly onCreated: () => void;
}

const lifetimes = ['30', '90', '365', 'never'] as const;
type Lifetime = (typeof lifetimes)[number];
const dayLength = 86_400_000;

type Errors = { readonly name?: string; readonly scopes?: string; readonly form?: string };

const stay = () => undefined;

/** Name, scopes, expiry; then the secret, once. */
export function NewTokenDialog({ permissions, onClose, onCreated }: Props) {
  const clock = useClock();
  const { create, loading } = useCreateToken();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly PermissionName[]>([]);
  const [lifetime, setLifetime] = useState<Lifetime>('90');
  const [errors, setErrors] = useState<Errors>({});
  const [secret, setSecret] = useState<string | null>(null);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const found: Errors = {
      ...(name.trim() === '' && { name: tokenText('nameMissing') }),
      ...(scopes.length === 0 && { scopes: tokenText('scopesMissing') }),
    };
    setErrors(found);
    if (Object.keys(found).length > 0 || loading) return;
    const expiresAt =
      lifetime === 'never'
        ? null
        : new Date(clock.now().getTime() + Number(lifetime) * dayLength).toISOString();
    const result = await create({ name: name.trim(), scopes, expiresAt });
    if (result.kind === 'FAILED') setErrors({ form: tokenText('notDone') });
    if (result.kind === 'REFUSED') {
      setErrors(result.field === 'name' ? { name: result.message } : { form: result.message });
    }
    if (result.kind !== 'CREATED') return;
    setSecret(result.secret);
    onCreated();
  };

  if (secret !== null) return <NewTokenSecret secret={secret} onClose={onClose} />;
  return (
    <Modal opened onClose={onClose} title={tokenText('create')} size="lg" closeOnClickOutside={false}>
      <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
        {errors.form !== undefined && <ErrorBanner title={errors.form} text={tokenText('notDoneText')} />}
        <TextInput
          label={tokenText('name')}
          description={tokenText('nameHint')}
          value={name}
          error={errors.name}
          maxLength={limits.tokenName}
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Checkbox.Group
          label={tokenText('scopes')}
          value={[...scopes]}
          error={errors.scopes}
          onChange={(chosen) => setScopes(permissions.filter((each) => chosen.includes(each)))}
        >
          <div className={classes.checks}>
            {permissions.map((permission) => (
              <Checkbox key={permission} value={permission} label={tokenText(permission)} size="sm" />
            ))}
          </div>
        </Checkbox.Group>
        <Select
          label={tokenText('expires')}
          data={lifetimes.map((value) => ({ value, label: tokenText(`expires.${value}`) }))}
          value={lifetime}
          allowDeselect={false}
          onChange={(value) => setLifetime(lifetimes.find((each) => each === value) ?? '90')}
        />
        <div className={classes.buttons}>
          <Button variant="default" onClick={loading ? stay : onClose}>
            {tokenText('close')}
          </Button>
          <Button type="submit" loading={loading}>
            {tokenText('submit')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
