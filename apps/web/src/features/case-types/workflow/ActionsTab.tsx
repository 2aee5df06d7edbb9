import type { AnyAction } from '@docket/domain';
import { moved } from '@docket/ui';
import { useState } from 'react';
import editor from '../admin/Editor.module.css';
import { EntryCard } from '../admin/EntryCard.tsx';
import { NewEntry } from '../admin/NewEntry.tsx';
import { newKey } from '../admin/newKey.ts';
import { Section } from '../admin/Section.tsx';
import { ActionFields } from './ActionFields.tsx';
import { findingAt, type WorkflowTabProps } from './tabProps.ts';
import { workflowText } from './workflowTexts.ts';

const words = new Intl.ListFormat('en', { style: 'narrow', type: 'conjunction' });

/** The steps people can take, each as a line and opened to change it. */
export function ActionsTab({ content, subject, findings, onChange }: WorkflowTabProps) {
  const [open, setOpen] = useState<string | null>(null);
  const actions = Object.entries(content.actions);
  const set = (next: readonly (readonly [string, AnyAction])[]) =>
    onChange({ ...content, actions: Object.fromEntries(next) });
  const statusWord = (status: string) => content.statuses[status]?.label ?? status;
  const summary = ({ from, to, by }: AnyAction) =>
    workflowText('summary', {
      from: words.format(from.map(statusWord)),
      to: to === null ? workflowText('stays').toLowerCase() : statusWord(to),
      by:
        by.length === 0
          ? workflowText('nobody')
          : words.format(by.map((role) => subject.roleLabels[role] ?? role)),
    });
  const add = (label: string) => {
    const taken = Object.keys(content.actions).map((name) => name.toLowerCase().replaceAll('_', '-'));
    const name = newKey(label, taken).toUpperCase().replaceAll('-', '_');
    const action: AnyAction = {
      label,
      from: [content.initial],
      to: null,
      by: subject.roles.filter((role) => ['ASSIGNEE', 'OWNER', 'MANAGER', 'ADMINISTRATOR'].includes(role)),
      comment: 'OPTIONAL',
      assigns: 'UNCHANGED',
    };
    set([...actions, [name, action]]);
    setOpen(name);
  };
  return (
    <Section title={workflowText('actions')} text={workflowText('actionsText')}>
      {actions.length === 0 && <p className={editor.quiet}>{workflowText('noActions')}</p>}
      <ol className={editor.cards} aria-label={workflowText('actions')}>
        {actions.map(([name, action], index) => (
          <EntryCard
            key={name}
            name={action.label}
            summary={summary(action)}
            error={findingAt(findings, name)}
            place={{ first: index === 0, last: index === actions.length - 1 }}
            open={open === name}
            onOpen={() => setOpen(open === name ? null : name)}
            onMove={(step) => set(moved(actions, index, step))}
            onRemove={() => set(actions.filter(([other]) => other !== name))}
          >
            <ActionFields
              action={action}
              content={content}
              subject={subject}
              onChange={(next) => set(actions.with(index, [name, next]))}
            />
          </EntryCard>
        ))}
      </ol>
      <NewEntry
        label={workflowText('newAction')}
        placeholder={workflowText('actionPlaceholder')}
        add={workflowText('addAction')}
        missing={workflowText('actionMissing')}
        onAdd={add}
      />
    </Section>
  );
}
