import { FormView } from '@docket/ui';
import { Link } from 'react-router-dom';
import type { CaseTaskFragment } from '#gql';
import { readAnswers, readForm } from '../../../shared/forms/readForm.ts';
import { Markdown } from '../../../shared/markdown/Markdown.tsx';
import { TaskActionBar } from '../../tasks/actions/TaskActionBar.tsx';
import classes from './CaseTasks.module.css';
import { caseTaskText } from './caseTaskTexts.ts';

/** The task as it stands, by the form of its type, with what can be done (F43). */
export function CaseTaskDetails({ task }: { readonly task: CaseTaskFragment }) {
  const form = readForm(task.type?.form);
  const description = task.description ?? '';
  return (
    <div className={classes.details}>
      <TaskActionBar taskId={task.id} compact />
      {task.origin !== null && <p className={classes.quiet}>{task.origin.sentence}</p>}
      {description === '' ? (
        <p className={classes.quiet}>{caseTaskText('noDescription')}</p>
      ) : (
        <Markdown text={description} />
      )}
      {form !== null && (
        <FormView
          form={form}
          answers={readAnswers(task.form)}
          label={caseTaskText('answers', { number: task.number })}
        />
      )}
      <Link to={`/tasks/${task.number}`} className={classes.openLink}>
        {caseTaskText('open')}
      </Link>
    </div>
  );
}
