import { moved } from '@docket/ui';
import { Select } from '@mantine/core';
import editor from '../admin/Editor.module.css';
import { useNames } from '../admin/editor.ts';
import { EntryCard } from '../admin/EntryCard.tsx';
import { Section } from '../admin/Section.tsx';
import { useFinding } from '../contents/findings.ts';
import { caseTypeText } from './caseTypeTexts.ts';
import type { CaseTypeTabProps } from './tabProps.ts';

/** The task types of a case in the order of their list. */
export function TaskTypesList({ content: { taskTypes }, onChange }: CaseTypeTabProps) {
  const names = useNames();
  const finding = useFinding();
  const set = (next: typeof taskTypes) => onChange({ taskTypes: next });
  const nameOf = (key: string) => names.taskTypes.find(({ value }) => value === key)?.label ?? key;
  const rest = names.taskTypes.filter(({ value }) => !taskTypes.includes(value));
  return (
    <Section title={caseTypeText('types')} text={caseTypeText('typesText')}>
      {taskTypes.length === 0 && <p className={editor.quiet}>{caseTypeText('noTypes')}</p>}
      <ol className={editor.cards} aria-label={caseTypeText('types')}>
        {taskTypes.map((key, index) => (
          <EntryCard
            key={key}
            name={nameOf(key)}
            error={finding(`taskTypes.${index}`)}
            place={{ first: index === 0, last: index === taskTypes.length - 1 }}
            onMove={(step) => set(moved(taskTypes, index, step))}
            onRemove={() => set(taskTypes.filter((one) => one !== key))}
          />
        ))}
      </ol>
      <Select
        label={caseTypeText('addType')}
        data={[...rest]}
        value={null}
        searchable
        placeholder={rest.length === 0 ? caseTypeText('allTypes') : undefined}
        comboboxProps={{ withinPortal: false }}
        onChange={(key) => {
          if (key !== null) set([...taskTypes, key]);
        }}
      />
    </Section>
  );
}
