import { isOutstanding } from '@docket/domain';
import { Modal } from '@mantine/core';
import type { OpenCase } from '../page/useOpenCase.ts';
import { ClosingForm } from './ClosingForm.tsx';
import { closeText } from './closeTexts.ts';
import { OutstandingTasks } from './OutstandingTasks.tsx';

interface Props {
  readonly caseFile: OpenCase;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/**
 * Closing a case (F41): while tasks are outstanding it lists them with what can be done about each; the last one settled,
 * the same dialog asks how the case ended. What was entered there stays when a task comes in between.
 */
export function CloseCaseDialog({ caseFile, onClose, onChanged }: Props) {
  const { number, title, outstandingTasks } = caseFile;
  const tasks = outstandingTasks.filter(({ status }) => isOutstanding(status));
  const blocked = tasks.length > 0;
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      // A dialog of a task can lie over this one: Escape there must not close both.
      closeOnEscape={false}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
      size={blocked ? 720 : 560}
      title={blocked ? closeText('blockedTitle') : closeText('title', { number, title })}
    >
      {blocked ? (
        <OutstandingTasks caseFile={caseFile} tasks={tasks} onClose={onClose} />
      ) : (
        <ClosingForm caseFile={caseFile} onClose={onClose} onChanged={onChanged} />
      )}
    </Modal>
  );
}
