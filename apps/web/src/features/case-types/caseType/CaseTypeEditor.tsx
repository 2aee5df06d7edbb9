import { FormEditor } from '@docket/ui';
import { EditorFrame } from '../admin/EditorFrame.tsx';
import type { EditorProps } from '../admin/editor.ts';
import { Section } from '../admin/Section.tsx';
import { useFieldFindings } from '../contents/findings.ts';
import { readCaseType } from '../contents/types.ts';
import { AutomaticTasks } from './AutomaticTasks.tsx';
import { caseTypeText } from './caseTypeTexts.ts';
import { GeneralTab } from './GeneralTab.tsx';
import { OutcomesTab } from './OutcomesTab.tsx';
import { PortalTab } from './PortalTab.tsx';
import { StagesTab } from './StagesTab.tsx';
import { TaskTypesList } from './TaskTypesList.tsx';
import { TryIt } from './TryIt.tsx';

/** A case type: what it asks, its stages, its tasks and their rules, how it ends, what clients see. */
export function CaseTypeEditor({ json, onChange }: EditorProps) {
  const content = readCaseType(json);
  const change = (part: Partial<typeof content>) => onChange({ ...content, ...part });
  const fieldErrors = useFieldFindings('form');
  const shared = { content, onChange: change };
  const fields = (
    <Section title={caseTypeText('fields')} text={caseTypeText('fieldsText')}>
      <FormEditor
        form={content.form}
        errors={fieldErrors}
        nameOf={(key) => `variables.${key}`}
        onChange={(form) => change({ form })}
      />
    </Section>
  );
  const tasks = (
    <>
      <TaskTypesList {...shared} />
      <AutomaticTasks {...shared} />
    </>
  );
  return (
    <EditorFrame
      tabs={[
        {
          key: 'general',
          label: caseTypeText('general'),
          paths: ['label', 'summary', 'order', 'numberPrefix', 'workflow'],
          view: <GeneralTab {...shared} />,
        },
        { key: 'fields', label: caseTypeText('fields'), paths: ['form'], view: fields },
        {
          key: 'stages',
          label: caseTypeText('stages'),
          paths: ['stages'],
          view: <StagesTab {...shared} />,
        },
        { key: 'tasks', label: caseTypeText('tasks'), paths: ['taskTypes', 'rules'], view: tasks },
        {
          key: 'outcomes',
          label: caseTypeText('outcomes'),
          paths: ['outcomes'],
          view: <OutcomesTab {...shared} />,
        },
        { key: 'portal', label: caseTypeText('portal'), paths: ['portal'], view: <PortalTab {...shared} /> },
      ]}
      preview={<TryIt content={content} />}
    />
  );
}
