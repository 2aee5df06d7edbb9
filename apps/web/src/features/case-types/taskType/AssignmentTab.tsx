import { taskMails } from '@docket/domain';
import { Checkbox, MultiSelect, Select } from '@mantine/core';
import { TaskMailSwitches } from '../../../shared/mails/TaskMailSwitches.tsx';
import editor from '../admin/Editor.module.css';
import { useNames, withMissing } from '../admin/editor.ts';
import { Section } from '../admin/Section.tsx';
import { useFinding } from '../contents/findings.ts';
import { AssigneeField } from './AssigneeField.tsx';
import type { TaskTypeTabProps } from './tabProps.ts';
import { taskTypeText } from './taskTypeTexts.ts';

/** Where a task of this type may go, and where it goes by itself. */
export function AssignmentTab({ content, onChange }: TaskTypeTabProps) {
  const { assignment, mailsGroup, mails = taskMails } = content;
  const { departments } = useNames();
  const finding = useFinding();
  const change = (part: Partial<typeof assignment>) => onChange({ assignment: { ...assignment, ...part } });
  const allowed =
    assignment.departmentIds.length === 0
      ? departments
      : departments.filter(({ value }) => assignment.departmentIds.includes(value));
  const combobox = { withinPortal: false };
  return (
    <Section title={taskTypeText('assignment')}>
      <MultiSelect
        label={taskTypeText('departments')}
        description={taskTypeText('departmentsHint')}
        data={[...departments]}
        value={[...assignment.departmentIds]}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': taskTypeText('departmentsHint') }}
        comboboxProps={combobox}
        error={finding('assignment.departmentIds', 'BELOW')}
        onChange={(departmentIds) => change({ departmentIds })}
      />
      <Select
        label={taskTypeText('defaultDepartment')}
        data={withMissing(allowed, assignment.defaultDepartmentId)}
        value={assignment.defaultDepartmentId}
        clearable
        clearButtonProps={{ 'aria-label': taskTypeText('departmentsHint') }}
        comboboxProps={combobox}
        error={finding('assignment.defaultDepartmentId')}
        onChange={(defaultDepartmentId) => change({ defaultDepartmentId })}
      />
      <AssigneeField
        value={assignment.assigneeId}
        error={finding('assignment.assigneeId')}
        onChange={(assigneeId) => change({ assigneeId })}
      />
      <div className={editor.checks}>
        <Checkbox
          label={taskTypeText('automatic')}
          description={taskTypeText('automaticHint')}
          checked={assignment.automatic}
          error={finding('assignment.automatic')}
          onChange={(event) => change({ automatic: event.currentTarget.checked })}
        />
        <Checkbox
          label={taskTypeText('mailsGroup')}
          checked={mailsGroup}
          onChange={(event) => onChange({ mailsGroup: event.currentTarget.checked })}
        />
      </div>
      <TaskMailSwitches
        mails={mails}
        error={finding('mails', 'BELOW')}
        onChange={(chosen) => onChange({ mails: chosen })}
      />
    </Section>
  );
}
