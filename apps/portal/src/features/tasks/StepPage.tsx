import type { ReactNode } from 'react';
import { usePlace } from '../../shared/router/RouterContext.ts';
import { t } from '../../shared/words/words.ts';
import { ReasonPage } from './ReasonPage.tsx';
import { offered, type Task } from './taskActions.ts';

type Step = Task['actions'][number];

interface Props {
  readonly number: string;
  /** The form, composed with the files by the route. */
  readonly children: (task: Task, step: Step) => ReactNode;
}

/** A step that this task alone offers; which one stands in the address. */
export function StepPage({ number, children }: Props) {
  const action = new URLSearchParams(usePlace().search).get('do') ?? '';
  return (
    <ReasonPage number={number} action={action} notNow={t('step.notNow')}>
      {(task) => {
        const step = offered(task, action) ?? { action, label: null, available: true, comment: 'OPTIONAL' };
        return children(task, step);
      }}
    </ReasonPage>
  );
}
