import { StepPage } from '../features/tasks/StepPage.tsx';
import type { PageProps } from '../shared/router/lazyPage.ts';
import { StepWithFiles } from './StepWithFiles.tsx';

/** A step that a task offers in its own words, with files. */
export function StepRoute({ number }: PageProps) {
  return (
    <StepPage key={number} number={number}>
      {(task, step) => <StepWithFiles task={task} step={step} />}
    </StepPage>
  );
}
