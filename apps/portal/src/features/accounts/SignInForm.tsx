import type { SignInFailure } from '@docket/client';
import { type ReactNode, useState } from 'react';
import { usePortal } from '../../shared/api/portal.ts';
import { Button } from '../../shared/forms/Button.tsx';
import { errorOf } from '../../shared/forms/errorOf.ts';
import { Field } from '../../shared/forms/Field.tsx';
import { Form } from '../../shared/forms/Form.tsx';
import type { FieldError } from '../../shared/layout/ErrorSummary.tsx';
import type { NoticeContent } from '../../shared/layout/Notice.tsx';
import { Page } from '../../shared/layout/Page.tsx';
import { t } from '../../shared/words/words.ts';
import { checkCredentials } from './checkCredentials.ts';
import { PasswordField } from './PasswordField.tsx';

interface Props {
  readonly notice: NoticeContent | null;
  readonly children: ReactNode;
}

// The same words whether the account exists or not, at the field where both can be corrected.
const failures = {
  WRONG: { field: 'email', key: 'wrong' },
  TOO_MANY: { field: null, key: 'tooMany' },
  OFFLINE: { field: null, key: 'offline' },
  FAILED: { field: null, key: 'failed' },
} as const satisfies Record<SignInFailure, { field: string | null; key: string }>;

/** Email address and password. */
export function SignInForm({ notice, children }: Props) {
  const { session } = usePortal();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);

  const send = async () => {
    const credentials = { email: email.trim(), password };
    const missing = checkCredentials(credentials);
    setErrors(missing.map(({ field, key }) => ({ field, message: t(`signIn.${key}`) })));
    if (missing.length > 0) return;
    setBusy(true);
    const failure = await session.signIn(credentials);
    setBusy(false);
    if (failure === null) return;
    setErrors([{ field: failures[failure].field, message: t(`signIn.${failures[failure].key}`) }]);
  };

  return (
    <Page title={t('signIn.title')} notice={notice} errors={errors}>
      <p>{t('signIn.lead')}</p>
      <Form onSend={send}>
        <Field id="email" label={t('signIn.email')} error={errorOf(errors, 'email')}>
          {(control) => (
            <input
              {...control}
              type="email"
              autoComplete="username"
              spellCheck={false}
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
          )}
        </Field>
        <PasswordField value={password} error={errorOf(errors, 'password')} onChange={setPassword} />
        <div>
          <Button submits busy={busy} busyText={t('signIn.busy')}>
            {t('signIn.button')}
          </Button>
        </div>
      </Form>
      {children}
    </Page>
  );
}
