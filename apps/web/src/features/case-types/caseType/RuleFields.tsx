import { type CaseRule, type CaseTypeContent, definitionLimits, taskPriorities } from '@docket/domain';
import { MultiSelect, Select, TextInput } from '@mantine/core';
import editor from '../admin/Editor.module.css';
import { useNames, withMissing } from '../admin/editor.ts';
import { useFinding } from '../contents/findings.ts';
import { priorityWord } from '../sla/priorityWord.ts';
import { caseTypeText } from './caseTypeTexts.ts';
import { ConditionBuilder } from './ConditionBuilder.tsx';

interface Props {
  readonly rule: CaseRule;
  readonly path: string;
  readonly content: CaseTypeContent;
  readonly onChange: (rule: CaseRule) => void;
}

const raised = 'RAISED';

/** Everything about one rule: its moment, its condition, the task it makes. */
export function RuleFields({ rule, path, content, onChange }: Props) {
  const { stages, taskTypes, rules, form } = content;
  const names = useNames();
  const finding = useFinding();
  const combobox = { withinPortal: false };
  const stage = rule.on.event === 'STAGE' ? rule.on.stage : null;
  const moments = [
    { value: raised, label: caseTypeText('raised') },
    ...withMissing(
      stages.map(({ key, label }) => ({ value: key, label })),
      stage,
    ).map(({ value, label }) => ({ value: `at ${value}`, label: caseTypeText('atStage', { stage: label }) })),
  ];
  const types = names.taskTypes.filter(({ value }) => taskTypes.includes(value));
  return (
    <>
      <TextInput
        label={caseTypeText('ruleLabel')}
        value={rule.label}
        maxLength={definitionLimits.label}
        onChange={(event) => onChange({ ...rule, label: event.currentTarget.value })}
      />
      <div className={editor.pair}>
        <Select
          label={caseTypeText('ruleWhen')}
          data={moments}
          value={stage === null ? raised : `at ${stage}`}
          allowDeselect={false}
          comboboxProps={combobox}
          error={finding(`${path}.on`, 'BELOW')}
          onChange={(value) =>
            onChange({
              ...rule,
              on:
                value === null || value === raised
                  ? { event: 'RAISED' }
                  : { event: 'STAGE', stage: value.slice('at '.length) },
            })
          }
        />
        <Select
          label={caseTypeText('makes')}
          data={withMissing(types, rule.taskType)}
          value={rule.taskType === '' ? null : rule.taskType}
          allowDeselect={false}
          comboboxProps={combobox}
          error={finding(`${path}.taskType`)}
          onChange={(taskType) => onChange({ ...rule, taskType: taskType ?? '' })}
        />
      </div>
      <ConditionBuilder
        form={form}
        expression={rule.when}
        error={finding(`${path}.when`)}
        onChange={(when) => onChange({ ...rule, when })}
      />
      <TextInput
        label={caseTypeText('ruleTitle')}
        description={caseTypeText('ruleTitleHint', { example: '{{variables.address}}' })}
        value={rule.title ?? ''}
        maxLength={definitionLimits.label}
        error={finding(`${path}.title`)}
        onChange={(event) => {
          const title = event.currentTarget.value;
          onChange({ ...rule, title: title === '' ? null : title });
        }}
      />
      <Select
        label={caseTypeText('rulePriority')}
        placeholder={caseTypeText('priorityOfCase')}
        data={taskPriorities.map((value) => ({ value, label: priorityWord(value) }))}
        value={rule.priority}
        clearable
        comboboxProps={combobox}
        error={finding(`${path}.priority`)}
        onChange={(value) =>
          onChange({ ...rule, priority: taskPriorities.find((one) => one === value) ?? null })
        }
      />
      {rules.length > 1 && (
        <MultiSelect
          label={caseTypeText('after')}
          description={caseTypeText('afterHint')}
          data={rules.filter(({ key }) => key !== rule.key).map(({ key, label }) => ({ value: key, label }))}
          value={[...rule.after]}
          comboboxProps={combobox}
          error={finding(`${path}.after`, 'BELOW')}
          onChange={(after) => onChange({ ...rule, after })}
        />
      )}
    </>
  );
}
