import { limits, taskPriorities } from '@docket/domain';
import { FormFields, PriorityIcon } from '@docket/ui';
import { Checkbox, Input, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { readForm } from '../../../shared/forms/readForm.ts';
import { CaseFilesField } from './CaseFilesField.tsx';
import { newTaskText } from './newTaskTexts.ts';
import type { NewTaskType, TypedErrors, TypedForm } from './typedForm.ts';

export interface DetailsStepProps {
  readonly type: NewTaskType;
  readonly files: readonly { readonly id: string; readonly fileName: string }[];
  readonly form: TypedForm;
  readonly errors: TypedErrors;
  readonly onChange: (next: Partial<TypedForm>) => void;
}

/** What is to be done, as far as the type asks: its words, its form, what goes along from the case (F35, F50). */
export function DetailsStep({ type, files, form, errors, onChange }: DetailsStepProps) {
  const { asks } = type;
  const schema = readForm(type.form);
  return (
    <>
      {asks.title && (
        <TextInput
          label={newTaskText('taskTitle')}
          value={form.title}
          error={errors['title']}
          maxLength={limits.taskTitle}
          data-field="title"
          aria-required
          dir="auto"
          onChange={(event) => onChange({ title: event.currentTarget.value })}
        />
      )}
      {asks.description && (
        <Textarea
          label={newTaskText('details')}
          description={newTaskText('detailsHint')}
          value={form.description}
          error={errors['description']}
          maxLength={limits.taskDescription}
          autosize
          minRows={3}
          maxRows={10}
          data-field="description"
          dir="auto"
          onChange={(event) => onChange({ description: event.currentTarget.value })}
        />
      )}
      {asks.priority && (
        <Input.Wrapper label={newTaskText('priority')} error={errors['priority']} labelElement="div">
          <SegmentedControl
            fullWidth
            size="xs"
            aria-label={newTaskText('priority')}
            value={form.priority}
            data={taskPriorities.map((value) => ({
              value,
              label: <PriorityIcon priority={value} withLabel />,
            }))}
            onChange={(value) =>
              onChange({ priority: taskPriorities.find((each) => each === value) ?? form.priority })
            }
          />
        </Input.Wrapper>
      )}
      {schema !== null && (
        <FormFields
          form={schema}
          answers={form.answers}
          errors={errors}
          onChange={(answers) => onChange({ answers })}
        />
      )}
      {asks.caseFiles && form.case !== null && (
        <CaseFilesField
          files={files}
          chosen={form.caseFiles}
          onChange={(caseFiles) => onChange({ caseFiles })}
        />
      )}
      {asks.caseDetails && form.case !== null && (
        <Checkbox
          label={newTaskText('caseDetails')}
          checked={form.caseDetails}
          onChange={(event) => onChange({ caseDetails: event.currentTarget.checked })}
        />
      )}
    </>
  );
}
