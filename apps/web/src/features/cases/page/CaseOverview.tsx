import { Banner, FormView, Panel } from '@docket/ui';
import { Button } from '@mantine/core';
import { CircleCheck, Pencil } from 'lucide-react';
import { readAnswers, readForm } from '../../../shared/forms/readForm.ts';
import { Markdown } from '../../../shared/markdown/Markdown.tsx';
import { CaseOutcome } from './CaseOutcome.tsx';
import { CasePeople } from './CasePeople.tsx';
import classes from './CaseView.module.css';
import type { CaseDialog } from './caseDialogs.ts';
import { caseText } from './caseTexts.ts';
import { Deadlines } from './Deadlines.tsx';
import type { OpenCase } from './useOpenCase.ts';
import { WaitingOn } from './WaitingOn.tsx';

interface Props {
  readonly caseFile: OpenCase;
  readonly onDialog: (dialog: CaseDialog) => void;
}

function readyToClose({ taskCount, openTaskCount, actions }: OpenCase): boolean {
  const mayClose = actions.some(({ action, available }) => action === 'CLOSE' && available);
  return mayClose && taskCount > 0 && openTaskCount === 0;
}

/** The case at a glance: how it ended or what it waits for, what is known, by when, and who is on it. */
export function CaseOverview({ caseFile, onDialog }: Props) {
  const { type, variables, viewerMayEdit } = caseFile;
  const description = caseFile.description ?? '';
  const form = readForm(type?.form);
  const change = (dialog: CaseDialog) =>
    viewerMayEdit && (
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<Pencil size={13} aria-hidden="true" />}
        onClick={() => onDialog(dialog)}
      >
        {caseText('change')}
      </Button>
    );
  return (
    <>
      {readyToClose(caseFile) && (
        <Banner
          tone="info"
          icon={CircleCheck}
          announced={false}
          title={caseText('allDone')}
          actions={
            <Button size="xs" onClick={() => onDialog('CLOSE')}>
              {caseFile.actions.find(({ action }) => action === 'CLOSE')?.label}
            </Button>
          }
        />
      )}
      <div className={classes.overview}>
        <div className={classes.column}>
          <CaseOutcome caseFile={caseFile} />
          <WaitingOn caseFile={caseFile} />
          {form !== null && (
            <Panel title={caseText('keyFacts')} actions={change('ANSWERS')}>
              <FormView form={form} answers={readAnswers(variables)} label={caseText('answers')} />
            </Panel>
          )}
          <Panel title={caseText('description')} actions={change('EDIT')}>
            {description === '' ? (
              <p className={classes.quiet}>{caseText('noDescription')}</p>
            ) : (
              <Markdown text={description} />
            )}
          </Panel>
        </div>
        <div className={classes.column}>
          <Deadlines caseFile={caseFile} />
          <CasePeople caseFile={caseFile} actions={change('EDIT')} />
        </div>
      </div>
    </>
  );
}
