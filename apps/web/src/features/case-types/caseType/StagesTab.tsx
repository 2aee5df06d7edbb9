import { definitionLimits } from '@docket/domain';
import { moved } from '@docket/ui';
import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import editor from '../admin/Editor.module.css';
import { EntryCard } from '../admin/EntryCard.tsx';
import { NewEntry } from '../admin/NewEntry.tsx';
import { newKey } from '../admin/newKey.ts';
import { Section } from '../admin/Section.tsx';
import { useFinding } from '../contents/findings.ts';
import { caseTypeText } from './caseTypeTexts.ts';
import type { CaseTypeTabProps } from './tabProps.ts';

/** The stages of a case in their order, each with guidance. */
export function StagesTab({ content: { stages }, onChange }: CaseTypeTabProps) {
  const finding = useFinding();
  const [open, setOpen] = useState<string | null>(null);
  const keys = stages.map(({ key }) => key);
  const set = (next: typeof stages) => onChange({ stages: next });
  return (
    <Section title={caseTypeText('stages')} text={caseTypeText('stagesText')}>
      {stages.length === 0 && <p className={editor.quiet}>{caseTypeText('noStages')}</p>}
      <ol className={editor.cards} aria-label={caseTypeText('stages')}>
        {stages.map((stage, index) => (
          <EntryCard
            key={stage.key}
            name={stage.label}
            summary={stage.guidance === '' ? caseTypeText('noGuidance') : stage.guidance}
            error={finding(`stages.${index}`, 'BELOW')}
            place={{ first: index === 0, last: index === stages.length - 1 }}
            open={open === stage.key}
            onOpen={() => setOpen(open === stage.key ? null : stage.key)}
            onMove={(step) => set(moved(stages, index, step))}
            onRemove={() => set(stages.filter(({ key }) => key !== stage.key))}
          >
            <TextInput
              label={caseTypeText('stageLabel')}
              value={stage.label}
              maxLength={definitionLimits.label}
              onChange={(event) => set(stages.with(index, { ...stage, label: event.currentTarget.value }))}
            />
            <Textarea
              label={caseTypeText('guidance')}
              rows={3}
              value={stage.guidance}
              onChange={(event) => set(stages.with(index, { ...stage, guidance: event.currentTarget.value }))}
            />
          </EntryCard>
        ))}
      </ol>
      <NewEntry
        label={caseTypeText('newStage')}
        placeholder={caseTypeText('stagePlaceholder')}
        add={caseTypeText('addStage')}
        missing={caseTypeText('stageMissing')}
        onAdd={(label) => set([...stages, { key: newKey(label, keys), label, guidance: '' }])}
      />
    </Section>
  );
}
