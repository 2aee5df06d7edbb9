import { taskPriorities, type TaskPriority } from '@docket/domain';
import { PriorityIcon } from '@docket/ui';
import { Input, SegmentedControl, TextInput } from '@mantine/core';
import { TaskMailSwitches } from '../../../shared/mails/TaskMailSwitches.tsx';
import { newTaskText } from './newTaskTexts.ts';
import classes from './NewTask.module.css';
import { PeopleField } from './PeopleField.tsx';
import type { TaskForm, TaskFormErrors } from './taskForm.ts';

interface Props {
  readonly form: TaskForm;
  readonly errors: TaskFormErrors;
  readonly onChange: (next: Partial<TaskForm>) => void;
}

function priorityNamed(value: string): TaskPriority {
  return taskPriorities.find((priority) => priority === value) ?? 'NORMAL';
}

/** What most new tasks do without: priority, start, more people, mails. */
export function MoreFields({ form, errors, onChange }: Props) {
  return (
    <div className={classes.group}>
      <Input.Wrapper label={newTaskText('priority')} error={errors.priority} labelElement="div">
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={newTaskText('priority')}
          value={form.priority}
          data={taskPriorities.map((value) => ({
            value,
            label: <PriorityIcon priority={value} withLabel />,
          }))}
          onChange={(value) => onChange({ priority: priorityNamed(value) })}
        />
      </Input.Wrapper>
      <TextInput
        type="date"
        label={newTaskText('start')}
        value={form.startOn}
        error={errors.startOn}
        data-field="startOn"
        onChange={(event) => onChange({ startOn: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <PeopleField
          label={newTaskText('coAssignees')}
          people={form.coAssignees}
          error={errors.coAssignees}
          onChange={(coAssignees) => onChange({ coAssignees })}
        />
        <PeopleField
          label={newTaskText('watchers')}
          people={form.watchers}
          error={errors.watchers}
          onChange={(watchers) => onChange({ watchers })}
        />
      </div>
      <TaskMailSwitches mails={form.mails} onChange={(mails) => onChange({ mails })} />
    </div>
  );
}
