import { FormEditor } from '@docket/ui';
import { EditorFrame } from '../admin/EditorFrame.tsx';
import type { EditorProps } from '../admin/editor.ts';
import { Section } from '../admin/Section.tsx';
import { useFieldFindings } from '../contents/findings.ts';
import { readTaskType } from '../contents/types.ts';
import { AssignmentTab } from './AssignmentTab.tsx';
import { DetailsTab } from './DetailsTab.tsx';
import { GeneralTab } from './GeneralTab.tsx';
import { TargetTab } from './TargetTab.tsx';
import { taskTypeText } from './taskTypeTexts.ts';
import { WizardPreview } from './WizardPreview.tsx';

/** A task type: its words and form, where it goes, what is asked, how it ends, by when. */
export function TaskTypeEditor({ json, onChange }: EditorProps) {
  const content = readTaskType(json);
  const fieldErrors = useFieldFindings('form');
  const change = (part: Partial<typeof content>) => onChange({ ...content, ...part });
  const shared = { content, onChange: change };
  const fields = (
    <Section title={taskTypeText('fields')} text={taskTypeText('fieldsText')}>
      <FormEditor form={content.form} errors={fieldErrors} onChange={(form) => change({ form })} />
    </Section>
  );
  return (
    <EditorFrame
      tabs={[
        {
          key: 'general',
          label: taskTypeText('general'),
          paths: ['label', 'summary', 'order', 'workflow', 'category', 'title', 'description'],
          view: <GeneralTab {...shared} />,
        },
        { key: 'fields', label: taskTypeText('fields'), paths: ['form'], view: fields },
        {
          key: 'assignment',
          label: taskTypeText('assignment'),
          paths: ['assignment', 'mailsGroup', 'mails'],
          view: <AssignmentTab {...shared} />,
        },
        {
          key: 'details',
          label: taskTypeText('details'),
          paths: ['details', 'cancellable', 'completionComment', 'blocksClosure'],
          view: <DetailsTab {...shared} />,
        },
        { key: 'target', label: taskTypeText('target'), paths: ['target'], view: <TargetTab {...shared} /> },
      ]}
      preview={<WizardPreview content={content} />}
    />
  );
}
