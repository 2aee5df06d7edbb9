import { type AnyWorkflow, caseStatuses, caseSubject, checkWorkflow, taskSubject } from '@docket/domain';
import { CircleCheck, OctagonAlert } from 'lucide-react';
import { EditorFrame } from '../admin/EditorFrame.tsx';
import type { EditorProps } from '../admin/editor.ts';
import { Section } from '../admin/Section.tsx';
import { readWorkflow } from '../contents/settings.ts';
import { ActionsTab } from './ActionsTab.tsx';
import { StatusesTab } from './StatusesTab.tsx';
import classes from './Workflow.module.css';
import { WorkflowDiagram } from './WorkflowDiagram.tsx';
import { workflowText } from './workflowTexts.ts';

/** A workflow: its statuses and steps, drawn and judged while it is changed. */
export function WorkflowEditor({ definitionKey, json, onChange }: EditorProps) {
  const content = readWorkflow(json);
  const workflow: AnyWorkflow = { ...content, key: definitionKey, version: 1 };
  const subject = caseStatuses.some((status) => status === content.initial && status === 'OPEN')
    ? caseSubject
    : taskSubject;
  const findings = checkWorkflow(workflow, subject);
  const shared = { content, subject, findings, onChange };
  return (
    <EditorFrame
      wide
      tabs={[
        {
          key: 'statuses',
          label: workflowText('statuses'),
          paths: ['label', 'initial', 'statuses'],
          view: <StatusesTab {...shared} />,
        },
        {
          key: 'actions',
          label: workflowText('actions'),
          paths: ['actions'],
          view: <ActionsTab {...shared} />,
        },
      ]}
      preview={
        <Section title={workflowText('diagram')}>
          <WorkflowDiagram workflow={workflow} subject={subject} />
          {findings.length === 0 ? (
            <p className={classes.sound}>
              <CircleCheck size={16} aria-hidden="true" /> {workflowText('sound')}
            </p>
          ) : (
            <>
              <p className={classes.wrong}>{workflowText('wrong', { count: findings.length })}</p>
              <ul className={classes.findings} aria-live="polite">
                {findings.map(({ at, message }) => (
                  <li key={`${at} ${message}`}>
                    <OctagonAlert size={16} aria-hidden="true" /> {message}
                  </li>
                ))}
              </ul>
            </>
          )}
        </Section>
      }
    />
  );
}
