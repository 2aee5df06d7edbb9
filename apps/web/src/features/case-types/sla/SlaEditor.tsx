import { useClock } from '@docket/client';
import { definitionLimits, taskPriorities, workingDayMinutes } from '@docket/domain';
import { Checkbox, Select, TextInput } from '@mantine/core';
import { DurationField } from '../../../shared/forms/DurationField.tsx';
import { EditorFrame } from '../admin/EditorFrame.tsx';
import editor from '../admin/Editor.module.css';
import { type EditorProps, useNames, withMissing } from '../admin/editor.ts';
import { PercentsField } from '../admin/PercentsField.tsx';
import { Section } from '../admin/Section.tsx';
import { useFinding } from '../contents/findings.ts';
import { readSlaPolicy } from '../contents/settings.ts';
import { PolicyClientField } from './PolicyClientField.tsx';
import { dueIfCreatedNow, policySentence } from './policySentence.ts';
import { priorityWord } from './priorityWord.ts';
import { slaText } from './slaTexts.ts';

/** What is promised for which work, as the parts of one sentence that is read beside it. */
export function SlaEditor({ json, onChange }: EditorProps) {
  const policy = readSlaPolicy(json);
  const names = useNames();
  const { now } = useClock();
  const finding = useFinding();
  const calendar = names.calendars.find(({ value }) => value === policy.calendarKey)?.content;
  const day = calendar === undefined ? 0 : workingDayMinutes({ ...calendar, key: policy.calendarKey });
  const change = (part: Partial<typeof policy>) => onChange({ ...policy, ...part });
  const combobox = { withinPortal: false };
  const view = (
    <>
      <TextInput
        label={slaText('name')}
        value={policy.label}
        maxLength={definitionLimits.label}
        error={finding('label')}
        onChange={(event) => change({ label: event.currentTarget.value })}
      />
      <Section title={slaText('sentence')} text={slaText('sentenceText')}>
        <div className={editor.pair}>
          <Select
            label={`${slaText('when')} ${slaText('priorityIs')}`}
            data={taskPriorities.map((value) => ({ value, label: priorityWord(value) }))}
            value={policy.priority ?? null}
            placeholder={slaText('anyPriority')}
            clearable
            clearButtonProps={{ 'aria-label': slaText('anyPriority') }}
            comboboxProps={combobox}
            onChange={(value) => change({ priority: taskPriorities.find((one) => one === value) ?? null })}
          />
          <Select
            label={slaText('forWork')}
            data={[
              { group: slaText('caseTypes'), items: withMissing(names.caseTypes, null) },
              { group: slaText('taskTypes'), items: withMissing(names.taskTypes, null) },
            ]}
            value={policy.typeKey ?? null}
            placeholder={slaText('anyWork')}
            clearable
            clearButtonProps={{ 'aria-label': slaText('anyWork') }}
            comboboxProps={combobox}
            error={finding('typeKey')}
            onChange={(typeKey) => change({ typeKey })}
          />
          <PolicyClientField
            value={policy.clientId ?? null}
            error={finding('clientId')}
            onChange={(clientId) => change({ clientId })}
          />
          <Select
            label={slaText('on')}
            data={withMissing(names.calendars, policy.calendarKey)}
            value={policy.calendarKey === '' ? null : policy.calendarKey}
            allowDeselect={false}
            comboboxProps={combobox}
            error={finding('calendarKey')}
            onChange={(value) => change({ calendarKey: value ?? '' })}
          />
          <DurationField
            key={`first ${day}`}
            label={slaText('first')}
            value={policy.firstResponseMinutes}
            day={day}
            error={finding('firstResponseMinutes')}
            onChange={(firstResponseMinutes) => change({ firstResponseMinutes })}
          />
          <DurationField
            key={`resolve ${day}`}
            label={slaText('resolve')}
            value={policy.resolutionMinutes}
            day={day}
            error={finding('resolutionMinutes')}
            onChange={(resolutionMinutes) => change({ resolutionMinutes })}
          />
          <PercentsField
            label={slaText('remind')}
            value={policy.reminders}
            error={finding('reminders', 'BELOW')}
            onChange={(reminders) => change({ reminders })}
          />
        </div>
        <div className={editor.checks}>
          <Checkbox
            label={slaText('pause')}
            checked={policy.pausesWhileWaiting}
            onChange={(event) => change({ pausesWhileWaiting: event.currentTarget.checked })}
          />
          <Checkbox
            label={slaText('override')}
            checked={policy.overridable}
            onChange={(event) => change({ overridable: event.currentTarget.checked })}
          />
        </div>
      </Section>
    </>
  );
  const due = dueIfCreatedNow(policy, names, now());
  return (
    <EditorFrame
      tabs={[{ key: 'sentence', label: slaText('sentence'), paths: [''], view }]}
      preview={
        <Section title={slaText('preview')}>
          <p aria-live="polite">{policySentence(policy, names) ?? slaText('noPromise')}</p>
          {due !== null && <p className={editor.quiet}>{due}</p>}
        </Section>
      }
    />
  );
}
