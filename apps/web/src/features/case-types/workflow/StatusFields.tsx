import type { WorkflowContent } from '@docket/domain';
import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import editor from '../admin/Editor.module.css';
import { stageLines, stagesInLines } from './stageLines.ts';
import classes from './Workflow.module.css';
import { workflowText } from './workflowTexts.ts';

type Status = NonNullable<WorkflowContent['statuses'][string]>;

interface Props {
  /** The usual word for it. */
  readonly usual: string;
  /** Null where the workflow does not use it. */
  readonly status: Status | null;
  readonly hasStages: boolean;
  readonly error: string | undefined;
  readonly onChange: (status: Status | null) => void;
}

/** One status: used or not, its name here, its stages. */
export function StatusFields({ usual, status, hasStages, error, onChange }: Props) {
  const [typed, setTyped] = useState('');
  const stages = status?.stages ?? [];
  const same = stageLines(stagesInLines(typed, stages)) === stageLines(stages);
  return (
    <li className={classes.status}>
      <Checkbox
        label={usual}
        aria-label={workflowText('use', { status: usual })}
        checked={status !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? { label: usual } : null)}
      />
      {status !== null && (
        <div className={classes.statusFields}>
          <TextInput
            aria-label={workflowText('statusLabel', { status: usual })}
            value={status.label}
            onChange={(event) => onChange({ ...status, label: event.currentTarget.value })}
          />
          {hasStages && (
            <Textarea
              aria-label={workflowText('stages', { status: usual })}
              placeholder={workflowText('stagesHint')}
              rows={Math.max(1, stages.length + 1)}
              value={same ? typed : stageLines(stages)}
              onFocus={() => setTyped(stageLines(stages))}
              onChange={(event) => {
                const text = event.currentTarget.value;
                setTyped(text);
                const next = stagesInLines(text, stages);
                onChange(next.length === 0 ? { label: status.label } : { ...status, stages: next });
              }}
            />
          )}
          {error !== undefined && <p className={editor.error}>{error}</p>}
        </div>
      )}
    </li>
  );
}
