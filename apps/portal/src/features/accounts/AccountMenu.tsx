import { type KeyboardEvent, useRef, useState } from 'react';
import { Link } from '../../shared/router/Link.tsx';
import { t } from '../../shared/words/words.ts';
import classes from './AccountMenu.module.css';
import { useSignOut } from './useSignOut.ts';

interface Props {
  readonly name: string;
  readonly email: string;
}

/** The name of who is signed in; opens the way to the account and out. */
export function AccountMenu({ name, email }: Props) {
  const signOut = useSignOut();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    setOpen(false);
    button.current?.focus();
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it only hears keys of the controls inside
    <div
      className={classes.account}
      onKeyDown={closeByKey}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        className={classes.button}
        aria-expanded={open}
        aria-controls="account-menu"
        onClick={() => setOpen(!open)}
      >
        <span className="docket-hidden">{t('account.menu')}: </span>
        <span className={classes.name} dir="auto">
          {name}
        </span>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
          <path
            d="M3 6l5 5 5-5"
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
      </button>
      <div id="account-menu" className={classes.menu} hidden={!open}>
        <p className={classes.email}>{email}</p>
        <Link to="/account" className={classes.item} onClick={() => setOpen(false)}>
          {t('account.title')}
        </Link>
        <button type="button" className={classes.item} onClick={signOut}>
          {t('account.signOut')}
        </button>
      </div>
    </div>
  );
}
