import { Button, Select } from '@mantine/core';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './CaseType.module.css';
import { caseTypeText } from './caseTypeTexts.ts';
import { ClauseRow } from './ClauseRow.tsx';
import { type Condition, type Subject, testsOfKind } from './conditions.ts';

interface Props {
  readonly condition: Condition;
  readonly subjects: readonly Subject[];
  readonly onChange: (condition: Condition) => void;
  /** Beside the button for one more. */
  readonly end: ReactNode;
}

/** The clauses of a condition, one a row, and how they belong together. */
export function ConditionRows({ condition, subjects, onChange, end }: Props) {
  const { match, clauses } = condition;
  const [first] = subjects;
  const add = () => {
    if (first === undefined) return;
    const clause = {
      field: first.field,
      test: testsOfKind[first.kind][0],
      value: first.choices[0]?.value ?? '',
    };
    onChange({ match, clauses: [...clauses, clause] });
  };
  const rows = clauses.map((clause, index) => ({ clause, index, number: index + 1 }));
  return (
    <>
      {clauses.length > 1 && (
        <Select
          label={caseTypeText('match')}
          className={classes.match}
          data={[
            { value: 'ALL', label: caseTypeText('matchAll') },
            { value: 'ANY', label: caseTypeText('matchAny') },
          ]}
          value={match}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          onChange={(chosen) => onChange({ match: chosen === 'ANY' ? 'ANY' : 'ALL', clauses })}
        />
      )}
      {rows.map(({ clause, index, number }) => (
        <ClauseRow
          key={number}
          number={number}
          clause={clause}
          subjects={subjects}
          onChange={(next) => onChange({ match, clauses: clauses.with(index, next) })}
          onRemove={() => onChange({ match, clauses: clauses.filter((_, at) => at !== index) })}
        />
      ))}
      <div className={classes.conditionButtons}>
        <Button variant="default" size="xs" leftSection={<Plus size={14} aria-hidden="true" />} onClick={add}>
          {caseTypeText('addCondition')}
        </Button>
        {end}
      </div>
    </>
  );
}
