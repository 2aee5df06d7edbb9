import { ErrorBanner, useStatusLine } from '@docket/ui';
import { Button } from '@mantine/core';
import { Eye } from 'lucide-react';
import { useState } from 'react';
import { type PersonOfPageFragment, ReactivatePersonDocument, StartViewingAsDocument } from '#gql';
import { useChange } from '../../../shared/sending/useChange.ts';
import { useViewer } from '../../../shared/viewer/useViewer.ts';
import classes from '../People.module.css';
import { DeactivateDialog } from './DeactivateDialog.tsx';
import { personText } from './personTexts.ts';

interface Props {
  readonly person: PersonOfPageFragment;
  /** Draws everything anew as somebody else. */
  readonly onViewing: () => void;
}

/** What else can be done with somebody: look as them, end or give back their access. */
export function PersonButtons({ person, onViewing }: Props) {
  const viewer = useViewer();
  const statusLine = useStatusLine();
  const [leaving, setLeaving] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const back = useChange(ReactivatePersonDocument, (data) => data.reactivatePerson);
  const view = useChange(StartViewingAsDocument, (data) => data.startViewingAs);
  const { id, name, version, active } = person;
  const own = viewer?.id === id;
  const reactivate = async () => {
    const { idempotencyKey } = back;
    const result = await back.change({ input: { personId: id, expectedVersion: version, idempotencyKey } });
    if (result.kind === 'DONE') statusLine.show({ text: personText('reactivated', { name }) });
    else setFailure(result.kind === 'REFUSED' ? result.message : personText('notDone'));
  };
  const look = async () => {
    const result = await view.change({ input: { personId: id } });
    if (result.kind === 'DONE') onViewing();
    else setFailure(result.kind === 'REFUSED' ? result.message : personText('notDone'));
  };
  const mayLook = viewer?.permissions.includes('PEOPLE_VIEW_AS') === true && active && !own;
  return (
    <>
      {failure !== null && <ErrorBanner title={failure} />}
      <div className={classes.startButtons}>
        {mayLook && (
          <Button
            variant="default"
            title={personText('viewAsText')}
            leftSection={<Eye size={16} strokeWidth={1.5} aria-hidden="true" />}
            loading={view.loading}
            onClick={() => void look()}
          >
            {personText('viewAs', { name })}
          </Button>
        )}
        {active && !own && (
          <Button variant="default" onClick={() => setLeaving(true)}>
            {personText('deactivate')}
          </Button>
        )}
        {!active && (
          <Button variant="default" loading={back.loading} onClick={() => void reactivate()}>
            {personText('reactivate')}
          </Button>
        )}
      </div>
      {leaving && <DeactivateDialog person={person} onClose={() => setLeaving(false)} />}
    </>
  );
}
