import { Button } from '../shared/forms/Button.tsx';
import { t } from '../shared/words/words.ts';

/** What is left when even the frame of the pages could not be drawn. */
export function LastResort() {
  return (
    <main>
      <h1>{t('state.broken')}</h1>
      <p>{t('state.brokenWhy')}</p>
      <Button onClick={() => window.location.reload()}>{t('state.retry')}</Button>
    </main>
  );
}
