import { definitionLimits } from '@docket/domain';
import { Select, Textarea, TextInput } from '@mantine/core';
import editor from '../admin/Editor.module.css';
import { useNames, withMissing } from '../admin/editor.ts';
import { OrderField } from '../admin/OrderField.tsx';
import { Section } from '../admin/Section.tsx';
import { useFinding } from '../contents/findings.ts';
import type { TaskTypeTabProps } from './tabProps.ts';
import { taskTypeText } from './taskTypeTexts.ts';

const examples = '{{variables.address}}, {{case.number}}, {{case.title}}, {{client.name}}';

/** Name, workflow, and the words of the task with their variables. */
export function GeneralTab({ content, onChange }: TaskTypeTabProps) {
  const names = useNames();
  const finding = useFinding();
  const combobox = { withinPortal: false };
  return (
    <>
      <div className={editor.pair}>
        <TextInput
          label={taskTypeText('label')}
          value={content.label}
          maxLength={definitionLimits.label}
          error={finding('label')}
          onChange={(event) => onChange({ label: event.currentTarget.value })}
        />
        <OrderField value={content.order} onChange={(order) => onChange({ order })} />
        <Select
          label={taskTypeText('workflow')}
          data={withMissing(names.workflows, content.workflow)}
          value={content.workflow}
          allowDeselect={false}
          comboboxProps={combobox}
          error={finding('workflow')}
          onChange={(workflow) => onChange({ workflow: workflow ?? 'standard' })}
        />
        <Select
          label={taskTypeText('category')}
          data={withMissing(names.categories, content.category)}
          value={content.category}
          placeholder={taskTypeText('noCategory')}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': taskTypeText('noCategory') }}
          comboboxProps={combobox}
          error={finding('category')}
          onChange={(category) => onChange({ category })}
        />
      </div>
      <Textarea
        label={taskTypeText('summary')}
        description={taskTypeText('summaryHint')}
        rows={2}
        value={content.summary}
        maxLength={definitionLimits.summary}
        error={finding('summary')}
        onChange={(event) => onChange({ summary: event.currentTarget.value })}
      />
      <Section title={taskTypeText('words')} text={taskTypeText('wordsText', { examples })}>
        <TextInput
          label={taskTypeText('title')}
          value={content.title}
          maxLength={200}
          error={finding('title')}
          onChange={(event) => onChange({ title: event.currentTarget.value })}
        />
        <Textarea
          label={taskTypeText('description')}
          rows={6}
          value={content.description}
          maxLength={definitionLimits.template}
          error={finding('description')}
          onChange={(event) => onChange({ description: event.currentTarget.value })}
        />
      </Section>
    </>
  );
}
