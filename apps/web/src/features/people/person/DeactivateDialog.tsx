import { useQuery } from '@apollo/client/react';
import { ErrorBanner, useStatusLine } from '@docket/ui';
import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { DeactivatePersonDocument, HandOverPreviewDocument } from '#gql';
import { useChange } from '../../../shared/sending/useChange.ts';
import { problemOf } from '../../../shared/sending/useProblem.ts';
import classes from '../People.module.css';
import { personText } from './personTexts.ts';
import { HeldWords } from './HeldWords.tsx';
import { type ReceiverChoice, ReceiverFields } from './ReceiverFields.tsx';

interface Props {
  readonly person: { readonly id: string; readonly name: string; readonly version: number };
  readonly onClose: () => void;
}

const nobody: ReceiverChoice = { kind: 'PERSON', person: null, departmentId: null };

function handOverOf({ kind, person, departmentId }: ReceiverChoice) {
  if (kind === 'PERSON') return person === null ? null : { personId: person.id };
  return departmentId === null ? null : { departmentId };
}

/** Says what somebody holds, asks who takes it over, and ends their access. */
export function DeactivateDialog({ person, onClose }: Props) {
  const statusLine = useStatusLine();
  const { data } = useQuery(HandOverPreviewDocument, {
    variables: { personId: person.id },
    fetchPolicy: 'network-only',
  });
  const [receiver, setReceiver] = useState(nobody);
  const [problem, setProblem] = useState<{ readonly here: boolean; readonly message: string } | null>(null);
  const { change, loading, idempotencyKey } = useChange(
    DeactivatePersonDocument,
    (answer) => answer.deactivatePerson,
  );
  const held = data?.handOverPreview?.words;
  const deactivate = async () => {
    const handOver = handOverOf(receiver);
    const missing = held !== undefined && held.length > 0 && handOver === null;
    setProblem(missing ? { here: true, message: personText('receiverMissing') } : null);
    if (missing || loading) return;
    const seen = { personId: person.id, expectedVersion: person.version };
    const result = await change({ input: { ...seen, handOver, idempotencyKey } });
    const refused = problemOf(result, personText('notDone'));
    if (refused !== null) {
      setProblem({ here: refused.field?.startsWith('handOver') === true, message: refused.message });
      return;
    }
    statusLine.show({ text: personText('deactivated', { name: person.name }) });
    onClose();
  };
  const title = personText('deactivateTitle', { name: person.name });
  return (
    <Modal opened onClose={onClose} title={title} closeOnClickOutside={false}>
      <div className={classes.form}>
        {problem?.here === false && <ErrorBanner title={problem.message} />}
        <p>{personText('deactivateText')}</p>
        <HeldWords name={person.name} held={held} />
        {held !== undefined && held.length > 0 && (
          <ReceiverFields
            exceptId={person.id}
            value={receiver}
            error={problem?.here === true ? problem.message : undefined}
            onChange={setReceiver}
          />
        )}
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {personText('keep')}
          </Button>
          <Button color="red" loading={loading} onClick={() => void deactivate()}>
            {personText('deactivate')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
