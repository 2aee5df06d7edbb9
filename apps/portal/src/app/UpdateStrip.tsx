import { useStore } from '@docket/client';
import { usePortal } from '../shared/api/portal.ts';
import { Button } from '../shared/forms/Button.tsx';
import { t } from '../shared/words/words.ts';
import classes from './UpdateStrip.module.css';

/** Says that the server runs another version of Docket by now. What is being written stays until one reloads. */
export function UpdateStrip() {
  const { release } = usePortal();
  const replaced = useStore(release.replaced);
  return (
    <div className={classes.strip} data-shown={replaced || undefined}>
      <output>{replaced ? t('state.updated') : null}</output>
      {replaced ? (
        <Button kind="secondary" onClick={release.reload}>
          {t('state.reload')}
        </Button>
      ) : null}
    </div>
  );
}
