import {
  type AnyAction,
  assignmentRules,
  commentRules,
  definitionLimits,
  labelChoices,
  type Subject,
  type WorkflowContent,
} from '@docket/domain';
import { MultiSelect, Select, TextInput } from '@mantine/core';
import editor from '../admin/Editor.module.css';
import { withMissing } from '../admin/editor.ts';
import { StageFields } from './StageFields.tsx';
import { workflowText } from './workflowTexts.ts';

interface Props {
  readonly action: AnyAction;
  readonly content: WorkflowContent;
  readonly subject: Subject;
  readonly onChange: (action: AnyAction) => void;
}

const stays = 'STAYS';

/** Everything about one step: from where to where, by whom, with which words, who holds it then. */
export function ActionFields({ action, content, subject, onChange }: Props) {
  const { roles, comments, assignments } = labelChoices(subject);
  const statuses = Object.entries(content.statuses).map(([value, status]) => ({
    value,
    label: status?.label ?? value,
  }));
  const combobox = { withinPortal: false };
  return (
    <>
      <TextInput
        label={workflowText('actionLabel')}
        value={action.label}
        maxLength={definitionLimits.label}
        onChange={(event) => onChange({ ...action, label: event.currentTarget.value })}
      />
      <div className={editor.pair}>
        <MultiSelect
          label={workflowText('from')}
          data={action.from.reduce((known, status) => withMissing(known, status), statuses)}
          value={[...action.from]}
          comboboxProps={combobox}
          onChange={(from) => onChange({ ...action, from })}
        />
        <Select
          label={workflowText('to')}
          data={[{ value: stays, label: workflowText('stays') }, ...withMissing(statuses, action.to)]}
          value={action.to ?? stays}
          allowDeselect={false}
          comboboxProps={combobox}
          onChange={(to) => {
            const { toStage: _before, ...rest } = action;
            onChange({ ...rest, to: to === stays ? null : to });
          }}
        />
        <StageFields action={action} content={content} onChange={onChange} />
      </div>
      <MultiSelect
        label={workflowText('by')}
        data={[...roles]}
        value={[...action.by]}
        comboboxProps={combobox}
        onChange={(by) => onChange({ ...action, by })}
      />
      <div className={editor.pair}>
        <Select
          label={workflowText('commentLabel')}
          data={comments.map(({ value, label }) => ({ value, label: `${workflowText('comment')} ${label}` }))}
          value={action.comment}
          allowDeselect={false}
          comboboxProps={combobox}
          onChange={(value) =>
            onChange({ ...action, comment: commentRules.find((one) => one === value) ?? action.comment })
          }
        />
        <Select
          label={workflowText('assignsLabel')}
          data={assignments.map(({ value, label }) => ({
            value,
            label: `${workflowText('comment')} ${label}`,
          }))}
          value={action.assigns}
          allowDeselect={false}
          comboboxProps={combobox}
          onChange={(value) =>
            onChange({ ...action, assigns: assignmentRules.find((one) => one === value) ?? action.assigns })
          }
        />
      </div>
    </>
  );
}
