import { useTranslation } from 'react-i18next';
import { Button } from '../shared/forms/Button.tsx';

/** What is left when even the frame of the pages could not be drawn. */
export function LastResort() {
  const { t } = useTranslation();
  return (
    <main>
      <h1>{t('state.broken')}</h1>
      <p>{t('state.brokenWhy')}</p>
      <Button onClick={() => window.location.reload()}>{t('state.retry')}</Button>
    </main>
  );
}
