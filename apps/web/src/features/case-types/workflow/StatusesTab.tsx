import { definitionLimits, labelChoices, type WorkflowContent } from '@docket/domain';
import { Select, TextInput } from '@mantine/core';
import editor from '../admin/Editor.module.css';
import { withMissing } from '../admin/editor.ts';
import { Section } from '../admin/Section.tsx';
import { StatusFields } from './StatusFields.tsx';
import { findingAt, type WorkflowTabProps } from './tabProps.ts';
import classes from './Workflow.module.css';
import { workflowText } from './workflowTexts.ts';

type Status = NonNullable<WorkflowContent['statuses'][string]>;

/** Which statuses there are, what they are called, which stages they have. */
export function StatusesTab({ content, subject, findings, onChange }: WorkflowTabProps) {
  const { statuses: known } = labelChoices(subject);
  const used = Object.entries(content.statuses).map(([value, status]) => ({
    value,
    label: status?.label ?? value,
  }));
  const set = (name: string, status: Status | null) => {
    const next = known
      .map(({ value }) => [value, value === name ? status : (content.statuses[value] ?? null)] as const)
      .flatMap(([value, kept]) => (kept === null ? [] : [[value, kept] as const]));
    onChange({ ...content, statuses: Object.fromEntries(next) });
  };
  return (
    <>
      <div className={editor.pair}>
        <TextInput
          label={workflowText('name')}
          value={content.label}
          maxLength={definitionLimits.label}
          onChange={(event) => onChange({ ...content, label: event.currentTarget.value })}
        />
        <Select
          label={workflowText('initial')}
          data={withMissing(used, content.initial)}
          value={content.initial}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          error={findingAt(
            findings.filter(({ code }) => code.startsWith('INITIAL')),
            content.initial,
          )}
          onChange={(initial) => onChange({ ...content, initial: initial ?? content.initial })}
        />
      </div>
      <Section title={workflowText('statuses')} text={workflowText('statusesText')}>
        <ul className={classes.statuses}>
          {known.map(({ value, label }) => (
            <StatusFields
              key={value}
              usual={label}
              status={content.statuses[value] ?? null}
              hasStages={subject.hasStages}
              error={findingAt(findings, value)}
              onChange={(status) => set(value, status)}
            />
          ))}
        </ul>
      </Section>
    </>
  );
}
