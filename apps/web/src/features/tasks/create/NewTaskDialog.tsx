import { Modal } from '@mantine/core';
import { NewTaskInCase } from './NewTaskInCase.tsx';
import { NewTaskOfSomeType } from './NewTaskOfSomeType.tsx';
import { newTaskText } from './newTaskTexts.ts';

interface Props {
  /** The case that is on the screen; its types are offered first. */
  readonly caseNumber?: string | null;
  readonly onClose: () => void;
}

/** A new task: from a case its types come first, from anywhere else a type is one of the fields. */
export function NewTaskDialog({ caseNumber = null, onClose }: Props) {
  return (
    <Modal
      opened
      onClose={onClose}
      title={newTaskText('title')}
      size={640}
      closeOnClickOutside={false}
      yOffset="6vh"
    >
      {caseNumber === null ? (
        <NewTaskOfSomeType onClose={onClose} />
      ) : (
        <NewTaskInCase caseNumber={caseNumber} onClose={onClose} />
      )}
    </Modal>
  );
}
