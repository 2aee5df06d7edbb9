import { useSession } from '@docket/client';
import { limits, taskPriorities } from '@docket/domain';
import { PriorityIcon } from '@docket/ui';
import { Input, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { PersonField } from '../../tasks/actions/PersonField.tsx';
import { ClientField } from '../../tasks/create/ClientField.tsx';
import type { NewCase } from './caseForm.ts';
import classes from './NewCase.module.css';
import { newCaseText } from './newCaseTexts.ts';

interface Props {
  readonly form: NewCase;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (next: Partial<NewCase>) => void;
}

/** For whom the case is, what it is about, and who runs it. */
export function AboutStep({ form, errors, onChange }: Props) {
  const { user } = useSession();
  const viewer = user === null ? null : { id: user.id, name: newCaseText('you', { name: user.name }) };
  return (
    <div className={classes.fields}>
      <TextInput
        label={newCaseText('caseTitle')}
        description={newCaseText('titleHint')}
        value={form.title}
        error={errors['title']}
        maxLength={limits.taskTitle}
        data-field="title"
        aria-required
        dir="auto"
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <ClientField
          value={form.client}
          error={errors['clientId']}
          onChange={(client) => onChange({ client: client && { id: client.id, name: client.name } })}
        />
        <PersonField
          label={newCaseText('owner')}
          value={form.owner ?? viewer}
          error={errors['ownerId']}
          onChange={(owner) => onChange({ owner: owner && { id: owner.id, name: owner.name } })}
        />
      </div>
      <Input.Wrapper label={newCaseText('priority')} error={errors['priority']} labelElement="div">
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={newCaseText('priority')}
          value={form.priority}
          data={taskPriorities.map((value) => ({
            value,
            label: <PriorityIcon priority={value} withLabel />,
          }))}
          onChange={(value) =>
            onChange({ priority: taskPriorities.find((each) => each === value) ?? 'NORMAL' })
          }
        />
      </Input.Wrapper>
      <Textarea
        label={newCaseText('description')}
        description={newCaseText('descriptionHint')}
        value={form.description}
        error={errors['description']}
        maxLength={limits.taskDescription}
        autosize
        minRows={4}
        maxRows={14}
        data-field="description"
        dir="auto"
        onChange={(event) => onChange({ description: event.currentTarget.value })}
      />
    </div>
  );
}
