import { type PersonOption, useStatusLine } from '@docket/ui';
import { useState } from 'react';
import { type AbsenceForwarding, type AbsenceOfPersonFragment, SaveAbsenceDocument } from '#gql';
import { useChange } from '../../../shared/sending/useChange.ts';
import { problemOf, useProblem } from '../../../shared/sending/useProblem.ts';
import { personText } from './personTexts.ts';

interface Options {
  readonly personId: string;
  readonly substitute: PersonOption | null;
  readonly absence: AbsenceOfPersonFragment | null;
  readonly onSaved: () => void;
}

interface Values {
  readonly fromOn: string;
  readonly untilOn: string;
  readonly delegate: PersonOption | null;
  readonly forwarding: AbsenceForwarding;
  readonly note: string;
}

const noDays = { fromOn: '', untilOn: '', forwarding: 'HINT', note: '' } as const;

function firstValues({ absence, substitute }: Options): Values {
  if (absence === null) return { ...noDays, delegate: substitute };
  const { fromOn, untilOn, delegate, forwarding, note } = absence;
  return { fromOn, untilOn, delegate, forwarding, note: note ?? '' };
}

function missingDay({ fromOn, untilOn }: Values): string | null {
  if (fromOn === '') return 'fromOn';
  return untilOn === '' ? 'untilOn' : null;
}

/** The days of an absence while they are edited, and how they are saved. */
export function useAbsenceForm(options: Options) {
  const { personId, absence, onSaved } = options;
  const statusLine = useStatusLine();
  const [values, setValues] = useState(() => firstValues(options));
  const { tell, errorOf, general } = useProblem(['fromOn', 'untilOn', 'delegateId', 'note']);
  const { change, loading, idempotencyKey } = useChange(SaveAbsenceDocument, (data) => data.saveAbsence);
  const set = (edit: Partial<Values>) => setValues((had) => ({ ...had, ...edit }));
  const save = async () => {
    const missing = missingDay(values);
    tell(missing === null ? null : { field: missing, message: personText('dayMissing') });
    if (missing !== null || loading) return;
    const { delegate, ...days } = values;
    const what = { absenceId: absence?.id ?? null, personId, delegateId: delegate?.id ?? null };
    const result = await change({ input: { ...days, ...what, idempotencyKey } });
    tell(problemOf(result, personText('notDone')));
    if (result.kind !== 'DONE') return;
    statusLine.show({ text: personText('absenceSaved') });
    onSaved();
  };
  return { values, set, errorOf, general, save, saving: loading };
}
