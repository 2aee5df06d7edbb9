import { Panel } from '@docket/ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AbsenceOfPersonFragment, PersonOfPageFragment } from '#gql';
import classes from '../People.module.css';
import { AbsenceDialog } from './AbsenceDialog.tsx';
import { AbsenceLine } from './AbsenceLine.tsx';
import { personText } from './personTexts.ts';

type Editing = { readonly absence: AbsenceOfPersonFragment | null };

/** When somebody is away, now and to come. */
export function PersonAbsences({ person }: { readonly person: PersonOfPageFragment }) {
  const [editing, setEditing] = useState<Editing | null>(null);
  const { absences, substitute } = person;
  const add = (
    <Button variant="default" onClick={() => setEditing({ absence: null })}>
      {personText('newAbsence')}
    </Button>
  );
  return (
    <Panel title={personText('absences')} actions={add}>
      {absences.length === 0 && <p className={classes.quiet}>{personText('noAbsence')}</p>}
      {absences.length > 0 && (
        <ul className={classes.list}>
          {absences.map((absence) => (
            <AbsenceLine key={absence.id} absence={absence} onEdit={() => setEditing({ absence })} />
          ))}
        </ul>
      )}
      {editing !== null && (
        <AbsenceDialog
          person={person}
          substitute={substitute}
          absence={editing.absence}
          onClose={() => setEditing(null)}
        />
      )}
    </Panel>
  );
}
