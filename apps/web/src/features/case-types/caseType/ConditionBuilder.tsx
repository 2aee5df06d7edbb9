import { conditionSentence, type FormSchema } from '@docket/domain';
import { Button } from '@mantine/core';
import { useState } from 'react';
import editor from '../admin/Editor.module.css';
import classes from './CaseType.module.css';
import { caseTypeText } from './caseTypeTexts.ts';
import { ConditionRows } from './ConditionRows.tsx';
import { ConditionText } from './ConditionText.tsx';
import { subjectsOf, writeCondition } from './conditions.ts';
import { readCondition } from './readCondition.ts';

interface Props {
  readonly form: FormSchema | null;
  /** Null always holds. */
  readonly expression: string | null;
  readonly error: string | undefined;
  readonly onChange: (expression: string | null) => void;
}

/** "When [field] [is] [value]", which writes the expression; whatever is cleverer is written by hand. */
export function ConditionBuilder({ form, expression, error, onChange }: Props) {
  const subjects = subjectsOf(form);
  const [byHand, setByHand] = useState(false);
  const condition = readCondition(expression, subjects);
  return (
    <fieldset className={classes.condition} aria-label={caseTypeText('condition')}>
      <p className={classes.sentence}>
        {caseTypeText('onlyIf')}: <strong>{conditionSentence(expression, form)}</strong>
      </p>
      {byHand || condition === null ? (
        <ConditionText
          expression={expression}
          error={error}
          onChange={(next) => {
            setByHand(true);
            onChange(next);
          }}
          onBoxes={() => {
            setByHand(false);
            if (condition === null) onChange(null);
          }}
        />
      ) : (
        <>
          <ConditionRows
            condition={condition}
            subjects={subjects}
            onChange={(next) => onChange(writeCondition(next, subjects))}
            end={
              <Button variant="subtle" size="xs" onClick={() => setByHand(true)}>
                {caseTypeText('byHand')}
              </Button>
            }
          />
          {error !== undefined && <p className={editor.error}>{error}</p>}
        </>
      )}
    </fieldset>
  );
}
