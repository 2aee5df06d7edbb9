import { AccountDocument } from '#gql';
import { useData } from '../../shared/api/useData.ts';
import { Button } from '../../shared/forms/Button.tsx';
import { Facts } from '../../shared/layout/Facts.tsx';
import { Page } from '../../shared/layout/Page.tsx';
import { Waiting } from '../../shared/layout/Waiting.tsx';
import { usePlace } from '../../shared/router/RouterContext.ts';
import { t } from '../../shared/words/words.ts';
import { arrivalIn } from './arrival.ts';
import { useSignOut } from './useSignOut.ts';

/** Who is signed in, for whom, and the way out. */
export function AccountPage() {
  const signOut = useSignOut();
  const { notice } = arrivalIn(usePlace().state);
  const { data, failure, reload } = useData(AccountDocument, {});
  if (data === undefined) return <Waiting failure={failure} onRetry={reload} />;
  const { name, email, client } = data.viewer;
  return (
    <Page
      title={t('account.title')}
      notice={notice === 'NOT_SIGNED_OUT' ? { tone: 'PROBLEM', text: t('account.notSignedOut') } : null}
    >
      <Facts
        facts={[
          { name: t('account.name'), value: name },
          { name: t('account.email'), value: email },
          ...(client.name === name ? [] : [{ name: t('account.onBehalfOf'), value: client.name }]),
        ]}
      />
      <p>{t('account.wrong')}</p>
      <div>
        <Button kind="secondary" onClick={signOut}>
          {t('account.signOut')}
        </Button>
      </div>
    </Page>
  );
}
