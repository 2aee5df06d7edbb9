import { useSession } from '@docket/client';
import { EmptyState, ProgressLine } from '@docket/ui';
import { Button } from '@mantine/core';
import { WifiOff } from 'lucide-react';
import { lazy, type ReactNode, Suspense } from 'react';
import { shellText } from './shell/shellTexts.ts';

const SignInPage = lazy(async () => ({
  default: (await import('../features/accounts/signIn/SignInPage.tsx')).SignInPage,
}));
const SessionOverDialog = lazy(async () => ({
  default: (await import('../features/accounts/signIn/SessionOverDialog.tsx')).SessionOverDialog,
}));

/** Shows the app to whoever is signed in, the sign-in to everybody else. */
export function Gate({ children }: { readonly children: ReactNode }) {
  const { state, retry } = useSession();
  switch (state.kind) {
    case 'LOADING':
      return <ProgressLine active label={shellText('loading')} />;
    case 'UNREACHABLE':
      return (
        <main>
          <EmptyState
            icon={WifiOff}
            title={shellText('unreachable')}
            text={shellText('unreachableText')}
            actions={<Button onClick={() => void retry()}>{shellText('retry')}</Button>}
          />
        </main>
      );
    case 'SIGNED_OUT':
      return (
        <Suspense fallback={null}>
          <SignInPage />
        </Suspense>
      );
    case 'SIGNED_IN':
    case 'OVER':
      return (
        <>
          {children}
          <Suspense fallback={null}>
            {state.kind === 'OVER' && <SessionOverDialog user={state.user} />}
          </Suspense>
        </>
      );
  }
}
