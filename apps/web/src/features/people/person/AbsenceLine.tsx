import { ErrorBanner, useStatusLine } from '@docket/ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { type AbsenceOfPersonFragment, EndAbsenceDocument } from '#gql';
import { shortDay } from '../../../shared/people/awayWords.ts';
import { useChange } from '../../../shared/sending/useChange.ts';
import classes from '../People.module.css';
import { personText } from './personTexts.ts';

interface Props {
  readonly absence: AbsenceOfPersonFragment;
  readonly onEdit: () => void;
}

/** One absence: its days, who stands in, and that it can be changed or ended. */
export function AbsenceLine({ absence, onEdit }: Props) {
  const statusLine = useStatusLine();
  const [failure, setFailure] = useState<string | null>(null);
  const { change, loading, idempotencyKey } = useChange(EndAbsenceDocument, (data) => data.endAbsence);
  const days = personText('days', { from: shortDay(absence.fromOn), until: shortDay(absence.untilOn) });
  const end = async () => {
    const result = await change({ input: { absenceId: absence.id, idempotencyKey } });
    if (result.kind === 'DONE') statusLine.show({ text: personText('absenceEnded') });
    else setFailure(result.kind === 'REFUSED' ? result.message : personText('notDone'));
  };
  const standIn = absence.forwarding === 'AUTOMATIC' ? 'automatic' : 'delegate';
  return (
    <li>
      {failure !== null && <ErrorBanner title={failure} />}
      <div className={classes.line}>
        <span>
          {days}
          {absence.delegate !== null && (
            <span className={classes.detail}>{personText(standIn, { name: absence.delegate.name })}</span>
          )}
          {absence.note !== null && (
            <span className={classes.detail} dir="auto">
              {absence.note}
            </span>
          )}
        </span>
        <span className={classes.startButtons}>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={personText('editAbsenceOf', { days })}
            onClick={onEdit}
          >
            {personText('editAbsence')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            loading={loading}
            aria-label={personText('endAbsenceOf', { days })}
            onClick={() => void end()}
          >
            {personText('endAbsence')}
          </Button>
        </span>
      </div>
    </li>
  );
}
