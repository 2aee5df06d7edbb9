import { useSession, type SignInFailure } from '@docket/client';
import { Banner } from '@docket/ui';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type SyntheticEvent, useRef, useState } from 'react';
import classes from './SignIn.module.css';
import { signInText } from './signInTexts.ts';

type Errors = { readonly email?: string; readonly password?: string };

function missing(email: string, password: string): Errors {
  return {
    ...(email === '' && { email: signInText('emailMissing') }),
    ...(password === '' && { password: signInText('passwordMissing') }),
  };
}

/** Email and password. Checked on submit only; the answer never tells whether an account exists. */
export function SignInForm({ email: known = '' }: { readonly email?: string }) {
  const { signIn } = useSession();
  const form = useRef<HTMLFormElement>(null);
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const [errors, setErrors] = useState<Errors>({});
  const [failure, setFailure] = useState<SignInFailure | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const found = missing(email.trim(), password);
    setErrors(found);
    setFailure(null);
    const [first] = Object.keys(found);
    if (first !== undefined) {
      form.current?.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus();
      return;
    }
    if (busy) return;
    setBusy(true);
    const reason = await signIn({ email: email.trim(), password });
    setBusy(false);
    setFailure(reason);
  };

  return (
    <form ref={form} className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      {failure !== null && (
        <Banner tone="error" title={signInText(failure)}>
          {signInText(`${failure}_remedy`)}
        </Banner>
      )}
      <TextInput
        label={signInText('email')}
        name="email"
        type="email"
        autoComplete="username"
        data-autofocus={known === '' || undefined}
        value={email}
        error={errors.email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        label={signInText('password')}
        name="password"
        autoComplete="current-password"
        data-autofocus={known !== '' || undefined}
        value={password}
        error={errors.password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button type="submit" loading={busy} fullWidth>
        {signInText('submit')}
      </Button>
    </form>
  );
}
