import type { FailureKind } from '../api/failure.ts';
import { Button } from '../forms/Button.tsx';
import { t } from '../words/words.ts';
import { Page } from './Page.tsx';

interface Props {
  readonly kind: FailureKind;
  readonly incident: string | null;
  readonly onRetry: () => void;
}

/** A page that could not be read: why, what was kept, and what to do. */
export function Trouble({ kind, incident, onRetry }: Props) {
  if (kind === 'NO_ACCESS') {
    return (
      <Page title={t('state.noAccess')}>
        <p>{t('state.noAccessWhy')}</p>
      </Page>
    );
  }
  if (kind === 'REPLACED') {
    return (
      <Page title={t('state.broken')}>
        <p>{t('state.brokenUpdated')}</p>
      </Page>
    );
  }
  return (
    <Page title={t('state.broken')}>
      <p>{t(kind === 'OFFLINE' ? 'state.brokenOffline' : 'state.brokenWhy')}</p>
      {incident === null ? null : <p>{t('state.incident', { incident })}</p>}
      <div>
        <Button onClick={onRetry}>{t('state.retry')}</Button>
      </div>
    </Page>
  );
}
