import type { ActionErrors, ActionForm, DepartmentOption, PersonOption } from '@docket/ui';
import { anyoneId } from '@docket/ui';
import { useState } from 'react';
import type { MoveOutcome } from './moveOutcome.ts';
import type { KnownPerson } from './paintMove.ts';
import { useMoveDraft } from './useMoveDraft.ts';
import type { Decided } from './useMovePerformer.ts';
import type { OpenMove } from './useMoves.ts';

interface Parts {
  readonly opened: OpenMove;
  readonly perform: (decided: Decided) => Promise<MoveOutcome>;
  readonly onClose: () => void;
}

export interface MoveForm {
  readonly form: ActionForm;
  readonly setForm: (form: ActionForm) => void;
  readonly department: DepartmentOption | null;
  readonly setDepartment: (department: DepartmentOption | null) => void;
  readonly person: PersonOption | null;
  readonly setPerson: (person: PersonOption | null) => void;
  readonly errors: ActionErrors;
  readonly failure: { readonly title: string; readonly text: string } | null;
  readonly busy: boolean;
  readonly restored: boolean;
  readonly discard: () => void;
  readonly submit: (takeOver: boolean) => void;
}

function known(person: PersonOption | null): KnownPerson | null {
  if (person === null || person.id === anyoneId) return null;
  return { id: person.id, name: person.name, kind: person.kind ?? 'STAFF' };
}

/** What a move's dialog holds: the draft, who and where was chosen, and what the server said last. */
export function useMoveForm({ opened, perform, onClose }: Parts): MoveForm {
  const { task, move } = opened;
  const draft = useMoveDraft(task.id, move);
  const [department, setDepartment] = useState<DepartmentOption | null>(null);
  const [person, setPerson] = useState<PersonOption | null>(null);
  const [errors, setErrors] = useState<ActionErrors>(opened.errors);
  const [failure, setFailure] = useState<MoveForm['failure']>(null);
  const [busy, setBusy] = useState(false);
  const chosen = known(person);
  const form = { ...draft.value, departmentId: department?.id ?? null, personId: chosen?.id ?? null };

  const send = async (takeOver: boolean) => {
    setBusy(true);
    setErrors({});
    setFailure(null);
    const outcome = await perform({ task, move, form, takeOver, chosen });
    setBusy(false);
    if (outcome.kind === 'FIELDS') setErrors(outcome.errors);
    else if (outcome.kind === 'FAILURE') setFailure(outcome);
    else {
      // After a conflict the notice holds the text; the draft stays too until something is done with it.
      if (outcome.kind !== 'CONFLICT') draft.clear();
      onClose();
    }
  };
  return {
    form,
    setForm: draft.setValue,
    department,
    setDepartment: (next) => {
      setDepartment(next);
      setPerson(null);
    },
    person,
    setPerson,
    errors,
    failure,
    busy,
    restored: draft.restored,
    discard: draft.clear,
    submit: (takeOver) => void send(takeOver),
  };
}
