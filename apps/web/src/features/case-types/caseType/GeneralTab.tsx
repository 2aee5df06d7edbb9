import { definitionLimits } from '@docket/domain';
import { Textarea, TextInput } from '@mantine/core';
import editor from '../admin/Editor.module.css';
import { OrderField } from '../admin/OrderField.tsx';
import { useFinding } from '../contents/findings.ts';
import { caseTypeText } from './caseTypeTexts.ts';
import type { CaseTypeTabProps } from './tabProps.ts';

/** Name, words for whoever chooses, numbers. */
export function GeneralTab({ content, onChange }: CaseTypeTabProps) {
  const finding = useFinding();
  return (
    <>
      <TextInput
        label={caseTypeText('label')}
        value={content.label}
        maxLength={definitionLimits.label}
        error={finding('label')}
        onChange={(event) => onChange({ label: event.currentTarget.value })}
      />
      <Textarea
        label={caseTypeText('summary')}
        description={caseTypeText('summaryHint')}
        rows={3}
        value={content.summary}
        maxLength={definitionLimits.summary}
        error={finding('summary')}
        onChange={(event) => onChange({ summary: event.currentTarget.value })}
      />
      <div className={editor.pair}>
        <TextInput
          label={caseTypeText('prefix')}
          description={caseTypeText('prefixHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={content.numberPrefix}
          maxLength={12}
          error={finding('numberPrefix')}
          onChange={(event) => onChange({ numberPrefix: event.currentTarget.value.toUpperCase() })}
        />
        <OrderField value={content.order} onChange={(order) => onChange({ order })} />
      </div>
    </>
  );
}
