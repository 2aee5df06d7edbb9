import { useState } from 'react';
import { Field } from '../../shared/forms/Field.tsx';
import { t } from '../../shared/words/words.ts';
import classes from './PasswordField.module.css';

interface Props {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

/** A password that can be pasted, filled in by a manager, and looked at. */
export function PasswordField({ value, error, onChange }: Props) {
  const [shown, setShown] = useState(false);
  return (
    <Field id="password" label={t('signIn.password')} error={error}>
      {(control) => (
        <div className={classes.row}>
          <input
            {...control}
            type={shown ? 'text' : 'password'}
            autoComplete="current-password"
            autoCapitalize="none"
            spellCheck={false}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
          <button type="button" className={classes.show} onClick={() => setShown(!shown)}>
            {t(shown ? 'signIn.hidePassword' : 'signIn.showPassword')}
          </button>
        </div>
      )}
    </Field>
  );
}
