import { Modal } from '@mantine/core';
import { NewTaskForClient } from './NewTaskForClient.tsx';
import { NewTaskInCase } from './NewTaskInCase.tsx';
import { NewTaskOfSomeType } from './NewTaskOfSomeType.tsx';
import { newTaskText } from './newTaskTexts.ts';
import { noSubject } from './taskForm.ts';

interface Props {
  /** The case that is on the screen; its types are offered first. */
  readonly caseNumber?: string | null;
  /** The account code of the client that is on the screen; the task is for them. */
  readonly clientCode?: string | null;
  readonly onClose: () => void;
}

function content({ caseNumber = null, clientCode = null, onClose }: Props) {
  if (caseNumber !== null) return <NewTaskInCase caseNumber={caseNumber} onClose={onClose} />;
  if (clientCode !== null) return <NewTaskForClient accountCode={clientCode} onClose={onClose} />;
  return <NewTaskOfSomeType subject={noSubject} onClose={onClose} />;
}

/** A new task: from a case its types come first, from anywhere else a type is one of the fields. */
export function NewTaskDialog(props: Props) {
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={newTaskText('title')}
      size={640}
      closeOnClickOutside={false}
      yOffset="6vh"
    >
      {content(props)}
    </Modal>
  );
}
