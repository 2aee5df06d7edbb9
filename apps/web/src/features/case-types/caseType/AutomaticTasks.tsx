import { type CaseRule, conditionSentence } from '@docket/domain';
import { moved } from '@docket/ui';
import { useState } from 'react';
import editor from '../admin/Editor.module.css';
import { useNames } from '../admin/editor.ts';
import { EntryCard } from '../admin/EntryCard.tsx';
import { NewEntry } from '../admin/NewEntry.tsx';
import { newKey } from '../admin/newKey.ts';
import { Section } from '../admin/Section.tsx';
import { useFinding } from '../contents/findings.ts';
import { caseTypeText } from './caseTypeTexts.ts';
import { RuleFields } from './RuleFields.tsx';
import type { CaseTypeTabProps } from './tabProps.ts';

/** The rules that make tasks, each read as a sentence and opened to change it. */
export function AutomaticTasks({ content, onChange }: CaseTypeTabProps) {
  const { rules, taskTypes, stages, form } = content;
  const names = useNames();
  const finding = useFinding();
  const [open, setOpen] = useState<string | null>(null);
  const set = (next: typeof rules) => onChange({ rules: next });
  const summary = ({ on, when, taskType }: CaseRule) => {
    const stage = on.event === 'STAGE' ? (stages.find(({ key }) => key === on.stage)?.label ?? on.stage) : '';
    const moment = on.event === 'RAISED' ? caseTypeText('raised') : caseTypeText('atStage', { stage });
    const makes = names.taskTypes.find(({ value }) => value === taskType)?.label ?? taskType;
    return `${moment} · ${conditionSentence(when, form)} → ${makes}`;
  };
  const add = (label: string) => {
    const key = newKey(
      label,
      rules.map((rule) => rule.key),
    );
    const [taskType = ''] = taskTypes;
    const empty = { when: null, title: null, priority: null, after: [] };
    set([...rules, { ...empty, key, label, on: { event: 'RAISED' }, taskType }]);
    setOpen(key);
  };
  return (
    <Section title={caseTypeText('rules')} text={caseTypeText('rulesText')}>
      {rules.length === 0 && <p className={editor.quiet}>{caseTypeText('noRules')}</p>}
      <ol className={editor.cards} aria-label={caseTypeText('rules')}>
        {rules.map((rule, index) => (
          <EntryCard
            key={rule.key}
            name={rule.label}
            summary={summary(rule)}
            error={finding(`rules.${index}`, 'BELOW')}
            place={{ first: index === 0, last: index === rules.length - 1 }}
            open={open === rule.key}
            onOpen={() => setOpen(open === rule.key ? null : rule.key)}
            onMove={(step) => set(moved(rules, index, step))}
            onRemove={() =>
              set(
                rules
                  .filter(({ key }) => key !== rule.key)
                  .map((one) => ({ ...one, after: one.after.filter((key) => key !== rule.key) })),
              )
            }
          >
            <RuleFields
              rule={rule}
              path={`rules.${index}`}
              content={content}
              onChange={(next) => set(rules.with(index, next))}
            />
          </EntryCard>
        ))}
      </ol>
      {taskTypes.length === 0 ? (
        <p className={editor.quiet}>{caseTypeText('ruleNeedsType')}</p>
      ) : (
        <NewEntry
          label={caseTypeText('newRule')}
          placeholder={caseTypeText('rulePlaceholder')}
          add={caseTypeText('addRule')}
          missing={caseTypeText('ruleMissing')}
          onAdd={add}
        />
      )}
    </Section>
  );
}
