import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { FormView, Panel } from '@docket/ui';
import { Button } from '@mantine/core';
import { Pencil, Workflow } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { TaskAnswersFragmentDoc, type TaskAnswersFragment } from '#gql';
import { readAnswers, readForm } from '../../../shared/forms/readForm.ts';
import { detailText } from './detailTexts.ts';
import classes from './TaskDescription.module.css';

const loadEditor = () => import('./AnswersEditor.tsx');
const AnswersEditor = lazy(async () => ({ default: (await loadEditor()).AnswersEditor }));

/** What the task's type asks for, with its answers, and which rule made the task (F43, F44). */
export function TaskAnswers({ task }: { readonly task: FragmentType<TaskAnswersFragment> }) {
  const [editing, setEditing] = useState(false);
  const { data, complete } = useFragment({
    fragment: TaskAnswersFragmentDoc,
    fragmentName: 'TaskAnswers',
    from: task,
  });
  if (!complete) return null;
  const { type, origin, editableFields } = data;
  const form = readForm(type?.form);
  const answers = readAnswers(data.form);
  const label = detailText('answers', { type: type?.label ?? '' });
  return (
    <>
      {origin !== null && (
        <p className={classes.origin} dir="auto">
          <Workflow size={14} aria-hidden="true" />
          {origin.sentence}
        </p>
      )}
      {form !== null && (
        <Panel
          title={label}
          actions={
            editableFields.includes('FORM') &&
            !editing && (
              <Button
                size="compact-xs"
                variant="subtle"
                leftSection={<Pencil size={13} aria-hidden="true" />}
                onClick={() => setEditing(true)}
              >
                {detailText('changeAnswers')}
              </Button>
            )
          }
        >
          {editing ? (
            <Suspense fallback={<FormView form={form} answers={answers} label={label} />}>
              <AnswersEditor task={data} form={form} answers={answers} onClose={() => setEditing(false)} />
            </Suspense>
          ) : (
            <FormView form={form} answers={answers} label={label} />
          )}
        </Panel>
      )}
    </>
  );
}
