import type { Failure } from '../api/failure.ts';
import { Button } from '../forms/Button.tsx';
import { t } from '../words/words.ts';
import { Loading } from './Loading.tsx';

interface Props {
  readonly failure: Failure | undefined;
  readonly onRetry: () => void;
}

/** What stands in place of a part of a page that has nothing to show yet; the rest of the page stays. */
export function WaitingPart({ failure, onRetry }: Props) {
  if (failure === undefined || failure.kind === 'SIGNED_OUT') return <Loading />;
  if (failure.kind === 'REPLACED') return <p role="alert">{t('state.brokenUpdated')}</p>;
  return (
    <>
      <p role="alert">{t(failure.kind === 'OFFLINE' ? 'state.brokenOffline' : 'state.partBroken')}</p>
      <div>
        <Button kind="secondary" onClick={onRetry}>
          {t('state.retry')}
        </Button>
      </div>
    </>
  );
}
