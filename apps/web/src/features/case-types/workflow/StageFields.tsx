import type { AnyAction, Stage, WorkflowContent } from '@docket/domain';
import { MultiSelect, Select } from '@mantine/core';
import { withMissing } from '../admin/editor.ts';
import { workflowText } from './workflowTexts.ts';

interface Props {
  readonly action: AnyAction;
  readonly content: WorkflowContent;
  readonly onChange: (action: AnyAction) => void;
}

const named = (stages: readonly Stage[]) => stages.map(({ key, label }) => ({ value: key, label }));

/** The stages a step starts in and leads to, where its statuses have some. */
export function StageFields({ action, content, onChange }: Props) {
  const stagesOf = (status: string) => content.statuses[status]?.stages ?? [];
  const before = named(action.from.flatMap(stagesOf));
  const after = named(action.to === null ? action.from.flatMap(stagesOf) : stagesOf(action.to));
  const combobox = { withinPortal: false };
  const { fromStages = [], toStage = null } = action;
  return (
    <>
      {before.length + fromStages.length > 0 && (
        <MultiSelect
          label={workflowText('fromStages')}
          data={fromStages.reduce((known, stage) => withMissing(known, stage), before)}
          value={[...fromStages]}
          comboboxProps={combobox}
          onChange={(chosen) => {
            const { fromStages: _before, ...rest } = action;
            onChange(chosen.length === 0 ? rest : { ...rest, fromStages: chosen });
          }}
        />
      )}
      {(after.length > 0 || toStage !== null) && (
        <Select
          label={workflowText('toStage')}
          data={withMissing(after, toStage)}
          value={toStage}
          placeholder={workflowText('firstStage')}
          clearable
          clearButtonProps={{ 'aria-label': workflowText('firstStage') }}
          comboboxProps={combobox}
          onChange={(chosen) => {
            const { toStage: _before, ...rest } = action;
            onChange(chosen === null ? rest : { ...rest, toStage: chosen });
          }}
        />
      )}
    </>
  );
}
