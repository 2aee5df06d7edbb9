import { useSession } from '@docket/client';
import { FormView, Panel, priorityLabels } from '@docket/ui';
import { Button } from '@mantine/core';
import { readForm } from '../../../shared/forms/readForm.ts';
import { Markdown } from '../../../shared/markdown/Markdown.tsx';
import type { NewCaseStep } from './caseForm.ts';
import classes from './NewCase.module.css';
import { newCaseText } from './newCaseTexts.ts';
import type { NewCaseControl } from './useNewCase.ts';

/** Everything that was entered, each part with the way back to it. */
export function CheckStep({ control }: { readonly control: NewCaseControl }) {
  const { form, type, go } = control;
  const { user } = useSession();
  const typeForm = readForm(type?.form);
  const change = (step: NewCaseStep) => (
    <Button
      size="compact-xs"
      variant="subtle"
      aria-label={newCaseText('changeNamed', { name: newCaseText(`step.${step}`) })}
      onClick={() => go(step)}
    >
      {newCaseText('change')}
    </Button>
  );
  const facts = [
    [newCaseText('caseTitle'), form.title],
    [newCaseText('client'), form.client?.name ?? newCaseText('none')],
    [newCaseText('owner'), (form.owner ?? user)?.name ?? ''],
    [newCaseText('priority'), priorityLabels[form.priority]],
  ] as const;
  return (
    <div className={classes.fields}>
      <Panel level={3} title={newCaseText('type')} actions={change('TYPE')}>
        <p dir="auto">{type?.label}</p>
      </Panel>
      <Panel level={3} title={newCaseText('step.ABOUT')} actions={change('ABOUT')}>
        <dl className={classes.facts}>
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
        </dl>
        {form.description.trim() !== '' && <Markdown text={form.description} />}
      </Panel>
      {typeForm !== null && (
        <Panel level={3} title={newCaseText('step.FORM')} actions={change('FORM')}>
          <FormView form={typeForm} answers={form.answers} label={newCaseText('answers')} />
        </Panel>
      )}
    </div>
  );
}
