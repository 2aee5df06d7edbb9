import { completionComments } from '@docket/domain';
import { Checkbox, Select } from '@mantine/core';
import editor from '../admin/Editor.module.css';
import { Section } from '../admin/Section.tsx';
import { useFinding } from '../contents/findings.ts';
import type { TaskTypeTabProps } from './tabProps.ts';
import { taskTypeText } from './taskTypeTexts.ts';

const asks = ['title', 'description', 'priority', 'caseFiles', 'caseDetails'] as const;

/** What may be changed when the task is made, and how it ends. */
export function DetailsTab({ content, onChange }: TaskTypeTabProps) {
  const { details } = content;
  const finding = useFinding();
  return (
    <>
      <Section title={taskTypeText('asks')} text={taskTypeText('asksText')}>
        <div className={editor.checks}>
          {asks.map((ask) => (
            <Checkbox
              key={ask}
              label={taskTypeText(`ask.${ask}`)}
              checked={details[ask]}
              onChange={(event) => onChange({ details: { ...details, [ask]: event.currentTarget.checked } })}
            />
          ))}
        </div>
      </Section>
      <Section title={taskTypeText('ending')}>
        <Select
          label={taskTypeText('comment')}
          data={completionComments.map((value) => ({ value, label: taskTypeText(`comment.${value}`) }))}
          value={content.completionComment}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          error={finding('completionComment')}
          onChange={(value) =>
            onChange({ completionComment: completionComments.find((one) => one === value) ?? 'OPTIONAL' })
          }
        />
        <div className={editor.checks}>
          <Checkbox
            label={taskTypeText('cancellable')}
            checked={content.cancellable}
            onChange={(event) => onChange({ cancellable: event.currentTarget.checked })}
          />
          <Checkbox
            label={taskTypeText('blocks')}
            checked={content.blocksClosure}
            onChange={(event) => onChange({ blocksClosure: event.currentTarget.checked })}
          />
        </div>
      </Section>
    </>
  );
}
