import { fillTemplate, type TaskTypeContent, templateVariables } from '@docket/domain';
import { type Answers, FormFields } from '@docket/ui';
import { useState } from 'react';
import editor from '../admin/Editor.module.css';
import { Section } from '../admin/Section.tsx';
import classes from './TaskType.module.css';
import { taskTypeText } from './taskTypeTexts.ts';

const sample = {
  priority: 'NORMAL',
  client: { name: 'Margaret Ellison' },
  case: { number: 'BOILER-12', title: 'No heating at 4 Mill Lane' },
};

/** Sample answers that show the name of their field, so that one sees what is put in where. */
function sampleOf(template: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(templateVariables(template).map((name) => [name, `‹${name}›`]));
}

function filled(template: string): string {
  return fillTemplate(template, { ...sample, variables: sampleOf(template) });
}

function stepsOf({ assignment, details, target }: TaskTypeContent) {
  const detailed = Object.values(details).some(Boolean);
  return [
    { step: 'TYPE', taken: true },
    { step: 'ASSIGNMENT', taken: !assignment.automatic },
    { step: 'DETAILS', taken: detailed },
    { step: 'TARGET', taken: target.overridable },
  ] as const;
}

/** The steps of making such a task, how it reads, and its form. */
export function WizardPreview({ content }: { readonly content: TaskTypeContent }) {
  const [answers, setAnswers] = useState<Answers>({});
  const title = filled(content.title);
  return (
    <>
      <Section title={taskTypeText('wizard')} text={taskTypeText('wizardText')}>
        <ol className={classes.steps}>
          {stepsOf(content).map(({ step, taken }) => (
            <li key={step} className={classes.step} data-taken={taken || undefined}>
              {taskTypeText(`step.${step}`)}
              {!taken && <span> ({taskTypeText('skipped')})</span>}
            </li>
          ))}
        </ol>
      </Section>
      <Section title={taskTypeText('sample')}>
        <div className={classes.task}>
          <p className={classes.title} dir="auto">
            {title === '' ? taskTypeText('noTitle') : title}
          </p>
          <p className={classes.text} dir="auto">
            {filled(content.description)}
          </p>
        </div>
      </Section>
      {content.form !== null && (
        <Section title={taskTypeText('form')}>
          <div className={editor.section}>
            <FormFields form={content.form} answers={answers} onChange={setAnswers} />
          </div>
        </Section>
      )}
    </>
  );
}
