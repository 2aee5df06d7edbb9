import { t } from '../words/words.ts';
import classes from './Loading.module.css';

/** Stands in for content on its way; shows itself only after a second. */
export function Loading() {
  return <output className={classes.loading}>{t('state.loading')}</output>;
}
