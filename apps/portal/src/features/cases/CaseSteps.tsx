import type { CasePageQuery } from '#gql';
import { t } from '../../shared/words/words.ts';
import classes from './CaseSteps.module.css';

type Steps = NonNullable<CasePageQuery['case']>['standing']['steps'];

/** The fixed steps of a case, one below the other: done, here, still to come. In words, not in colours alone. */
export function CaseSteps({ steps }: { readonly steps: Steps }) {
  return (
    <ol className={classes.steps}>
      {steps.map(({ label, state }) => (
        <li
          key={label}
          className={classes.step}
          data-state={state}
          aria-current={state === 'HERE' ? 'step' : undefined}
        >
          <span className={classes.label} dir="auto">
            {label}
          </span>{' '}
          <span className={classes.state}>{t(`way.${state}`)}</span>
        </li>
      ))}
    </ol>
  );
}
