import { type CaseTypeContent, judgeRules, taskPriorities } from '@docket/domain';
import { type Answers, filledAnswers, firstAnswers, FormFields } from '@docket/ui';
import { Select } from '@mantine/core';
import { CircleCheck, CircleSlash } from 'lucide-react';
import { useState } from 'react';
import editor from '../admin/Editor.module.css';
import { useNames } from '../admin/editor.ts';
import { Section } from '../admin/Section.tsx';
import { priorityWord } from '../sla/priorityWord.ts';
import classes from './CaseType.module.css';
import { caseTypeText } from './caseTypeTexts.ts';

const sampleCase = { number: 'SAMPLE-1', title: 'A sample case' };

/** The form as it will be asked, and with its answers the tasks that would appear, each with its reason. */
export function TryIt({ content }: { readonly content: CaseTypeContent }) {
  const { form } = content;
  const names = useNames();
  const [given, setGiven] = useState<Answers | null>(null);
  const [priority, setPriority] = useState<string>('NORMAL');
  const answers = given ?? (form === null ? {} : firstAnswers(form));
  const variables = form === null ? {} : filledAnswers(form, answers);
  const judged = judgeRules(content, {
    variables,
    priority,
    client: { name: 'Margaret Ellison' },
    case: sampleCase,
  });
  const count = judged.filter(({ applies }) => applies).length;
  const typeName = (key: string) => names.taskTypes.find(({ value }) => value === key)?.label ?? key;
  return (
    <>
      <Section title={caseTypeText('try')} text={caseTypeText('tryText')}>
        {form === null ? (
          <p className={editor.quiet}>{caseTypeText('tryNoFields')}</p>
        ) : (
          <FormFields form={form} answers={answers} onChange={setGiven} />
        )}
        <Select
          label={caseTypeText('tryPriority')}
          data={taskPriorities.map((value) => ({ value, label: priorityWord(value) }))}
          value={priority}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          onChange={(chosen) => setPriority(chosen ?? 'NORMAL')}
        />
      </Section>
      <Section title={count === 0 ? caseTypeText('noneAppear') : caseTypeText('tasksAppear', { count })}>
        <ul className={classes.judged} aria-live="polite">
          {judged.map(({ rule, applies, sentence }) => (
            <li key={rule.key} className={classes.judgement} data-applies={applies || undefined}>
              {applies ? (
                <CircleCheck size={16} aria-label={caseTypeText('appears')} />
              ) : (
                <CircleSlash size={16} aria-label={caseTypeText('stays')} />
              )}
              <div>
                <p className={classes.judgedName}>
                  {typeName(rule.taskType)} <span className={editor.quiet}>· {rule.label}</span>
                </p>
                <p className={classes.reason}>{sentence}</p>
              </div>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
