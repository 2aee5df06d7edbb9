import { definitionLimits } from '@docket/domain';
import { Button, Textarea } from '@mantine/core';
import classes from './CaseType.module.css';
import { caseTypeText } from './caseTypeTexts.ts';

interface Props {
  readonly expression: string | null;
  readonly error: string | undefined;
  readonly onChange: (expression: string | null) => void;
  /** Goes back to the boxes; what they cannot show is given up. */
  readonly onBoxes: () => void;
}

const example = 'variables.income > 20000 && priority == "HIGH"';

/** A condition written by hand. */
export function ConditionText({ expression, error, onChange, onBoxes }: Props) {
  return (
    <>
      <Textarea
        label={caseTypeText('expression')}
        description={caseTypeText('byHandHint', { example })}
        rows={3}
        value={expression ?? ''}
        maxLength={definitionLimits.expression}
        error={error}
        classNames={{ input: classes.code }}
        onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
      />
      <div className={classes.conditionButtons}>
        <Button variant="subtle" size="xs" onClick={onBoxes}>
          {caseTypeText('startAnew')}
        </Button>
      </div>
    </>
  );
}
