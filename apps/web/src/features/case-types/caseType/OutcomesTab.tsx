import { moved } from '@docket/ui';
import editor from '../admin/Editor.module.css';
import { EntryCard } from '../admin/EntryCard.tsx';
import { NewEntry } from '../admin/NewEntry.tsx';
import { Section } from '../admin/Section.tsx';
import { useFinding } from '../contents/findings.ts';
import { caseTypeText } from './caseTypeTexts.ts';
import type { CaseTypeTabProps } from './tabProps.ts';

/** How a case can end, in the order in which it is offered. */
export function OutcomesTab({ content: { outcomes }, onChange }: CaseTypeTabProps) {
  const finding = useFinding();
  const set = (next: typeof outcomes) => onChange({ outcomes: next });
  return (
    <Section title={caseTypeText('outcomes')} text={caseTypeText('outcomesText')}>
      {outcomes.length === 0 && <p className={editor.quiet}>{caseTypeText('noOutcomes')}</p>}
      <ol className={editor.cards} aria-label={caseTypeText('outcomes')}>
        {outcomes.map((outcome, index) => (
          <EntryCard
            key={outcome}
            name={outcome}
            error={finding(`outcomes.${index}`)}
            place={{ first: index === 0, last: index === outcomes.length - 1 }}
            onMove={(step) => set(moved(outcomes, index, step))}
            onRemove={() => set(outcomes.filter((one) => one !== outcome))}
          />
        ))}
      </ol>
      <NewEntry
        label={caseTypeText('newOutcome')}
        placeholder={caseTypeText('outcomePlaceholder')}
        add={caseTypeText('addOutcome')}
        missing={caseTypeText('outcomeMissing')}
        onAdd={(outcome) => set([...new Set([...outcomes, outcome])])}
      />
    </Section>
  );
}
