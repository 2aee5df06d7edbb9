import { AssignStep } from './AssignStep.tsx';
import { DetailsStep, type DetailsStepProps } from './DetailsStep.tsx';
import { newTaskText } from './newTaskTexts.ts';
import { TargetStep } from './TargetStep.tsx';
import classes from './TypedTask.module.css';
import type { TypedStep } from './typedForm.ts';

interface Props extends DetailsStepProps {
  readonly step: TypedStep;
}

/** The fields of one step. */
export function TypedTaskStep({ step, ...fields }: Props) {
  switch (step) {
    case 'ASSIGN':
      return <AssignStep {...fields} />;
    case 'DETAILS':
      return <DetailsStep {...fields} />;
    case 'TARGET':
      return <TargetStep {...fields} />;
    case 'READY':
      return <p className={classes.quiet}>{newTaskText('ready')}</p>;
  }
}
