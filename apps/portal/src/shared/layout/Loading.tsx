import { useTranslation } from 'react-i18next';
import classes from './Loading.module.css';

/** Stands in for content on its way; shows itself only after a second. */
export function Loading() {
  const { t } = useTranslation();
  return <output className={classes.loading}>{t('state.loading')}</output>;
}
