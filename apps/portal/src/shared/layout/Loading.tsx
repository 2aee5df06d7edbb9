import { t } from '../words/words.ts';
import classes from './Loading.module.css';

/** Stands in for content on its way; shows itself only after a second. The frame leaves room for what will come. */
export function Loading() {
  return (
    <output className={classes.loading} data-loading>
      {t('state.loading')}
    </output>
  );
}
