import { ActionIcon, Select, TextInput } from '@mantine/core';
import { X } from 'lucide-react';
import { withMissing } from '../admin/editor.ts';
import classes from './CaseType.module.css';
import { caseTypeText } from './caseTypeTexts.ts';
import { type Clause, needsValue, type Subject, tests, testsOfKind } from './conditions.ts';

interface Props {
  readonly number: number;
  readonly clause: Clause;
  readonly subjects: readonly Subject[];
  readonly onChange: (clause: Clause) => void;
  readonly onRemove: () => void;
}

const inputTypes: Readonly<Record<string, string>> = { NUMBER: 'number', DATE: 'date' };

/** One "[field] [is] [value]". */
export function ClauseRow({ number, clause, subjects, onChange, onRemove }: Props) {
  const subject = subjects.find(({ field }) => field === clause.field);
  const kind = subject?.kind ?? 'TEXT';
  const offered = withMissing(
    testsOfKind[kind].map((value) => ({ value, label: caseTypeText(`test.${value}`) })),
    clause.test,
  );
  const combobox = { withinPortal: false };
  const value = { 'aria-label': caseTypeText('conditionValue', { number }), value: clause.value };
  return (
    <div className={classes.clause}>
      <Select
        aria-label={caseTypeText('conditionField', { number })}
        data={withMissing(
          subjects.map(({ field, label }) => ({ value: field, label })),
          clause.field,
        )}
        value={clause.field}
        allowDeselect={false}
        comboboxProps={combobox}
        onChange={(field) => {
          const next = subjects.find((one) => one.field === field);
          if (next === undefined) return;
          const test = testsOfKind[next.kind][0];
          onChange({ field: next.field, test, value: next.choices[0]?.value ?? '' });
        }}
      />
      <Select
        aria-label={caseTypeText('conditionTest', { number })}
        data={offered}
        value={clause.test}
        allowDeselect={false}
        comboboxProps={combobox}
        onChange={(chosen) =>
          onChange({ ...clause, test: tests.find((one) => one === chosen) ?? clause.test })
        }
      />
      {needsValue(clause.test) && subject !== undefined && subject.choices.length > 0 && (
        <Select
          {...value}
          data={withMissing(subject.choices, clause.value)}
          allowDeselect={false}
          comboboxProps={combobox}
          onChange={(chosen) => onChange({ ...clause, value: chosen ?? '' })}
        />
      )}
      {needsValue(clause.test) && (subject === undefined || subject.choices.length === 0) && (
        <TextInput
          {...value}
          type={inputTypes[kind] ?? 'text'}
          onChange={(event) => onChange({ ...clause, value: event.currentTarget.value })}
        />
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        size={30}
        aria-label={caseTypeText('removeCondition', { number })}
        onClick={onRemove}
      >
        <X size={16} aria-hidden="true" />
      </ActionIcon>
    </div>
  );
}
