import { useSession, type SessionUser } from '@docket/client';
import { Button, Modal } from '@mantine/core';
import { SignInForm } from './SignInForm.tsx';
import classes from './SignIn.module.css';
import { signInText } from './signInTexts.ts';

const stay = () => undefined;

/** Lies over the page when the session ended under it; signing in goes on with what was being done. */
export function SessionOverDialog({ user }: { readonly user: SessionUser }) {
  const { signOut } = useSession();
  return (
    <Modal
      opened
      onClose={stay}
      title={signInText('overTitle')}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      size="sm"
      centered
    >
      <p className={classes.lead}>{signInText('overLead')}</p>
      <SignInForm email={user.email} />
      <Button
        className={classes.leave}
        variant="subtle"
        color="gray"
        fullWidth
        onClick={() => void signOut()}
      >
        {signInText('leave')}
      </Button>
    </Modal>
  );
}
