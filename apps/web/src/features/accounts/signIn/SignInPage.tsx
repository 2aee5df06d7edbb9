import { BrandMark } from '../../../shared/page/BrandMark.tsx';
import { usePageTitle } from '../../../shared/page/usePageTitle.ts';
import { SignInForm } from './SignInForm.tsx';
import classes from './SignIn.module.css';
import { signInText } from './signInTexts.ts';

/** The staff door's sign-in. The address stays, so that signing in opens the page that was asked for. */
export function SignInPage() {
  usePageTitle(signInText('title'));
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <div className={classes.head}>
          <span className={classes.brand}>
            <BrandMark />
            {signInText('lead')}
          </span>
          <h1 className={classes.title} tabIndex={-1}>
            {signInText('title')}
          </h1>
        </div>
        <SignInForm />
      </div>
    </main>
  );
}
