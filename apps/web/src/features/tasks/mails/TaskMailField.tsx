import { type TaskMail, taskMails } from '@docket/domain';
import { mailText } from '../../../shared/mails/mailTexts.ts';
import { TaskMailSwitches } from '../../../shared/mails/TaskMailSwitches.tsx';
import { type EditedTask, useFieldEdit } from '../details/useFieldEdit.ts';

export type TaskMailFieldProps = {
  readonly task: EditedTask;
  readonly mails: readonly TaskMail[];
  readonly editable: boolean;
};

/** Which mails a task sends, each choice saved as it is made. */
export function TaskMailField({ task, mails, editable }: TaskMailFieldProps) {
  const edit = useFieldEdit<readonly TaskMail[]>({
    task,
    field: 'MAILS',
    value: mails,
    toEdit: (chosen) => ({ mails: [...chosen] }),
    words: (chosen) => mailText('some', { count: chosen.length, all: taskMails.length }),
  });
  const { error, conflict } = edit.state;
  return (
    <TaskMailSwitches
      mails={edit.shown}
      disabled={!editable}
      error={error ?? conflict?.text}
      onChange={edit.save}
    />
  );
}
