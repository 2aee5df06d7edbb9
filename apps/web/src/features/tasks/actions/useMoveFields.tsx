import { useToday } from '@docket/client';
import { anyoneId, dayWords, type PersonOption, type TaskMove } from '@docket/ui';
import type { ReactNode } from 'react';
import type { ActionableTaskFragment } from '#gql';
import { DepartmentField } from './DepartmentField.tsx';
import { dialogOption } from './dialogOption.ts';
import { moveText } from './moveTexts.ts';
import { PersonField } from './PersonField.tsx';
import { PostponeField } from './PostponeField.tsx';
import type { MoveForm } from './useMoveForm.ts';

type Field = ((error: string | undefined) => ReactNode) | undefined;

export interface MoveFields {
  readonly departmentPicker: Field;
  readonly personPicker: Field;
  readonly dueField: Field;
  /** Where the task would go, for the button. */
  readonly destination: string | null;
}

function suggestedFor(task: ActionableTaskFragment, move: TaskMove): readonly PersonOption[] {
  const held: readonly PersonOption[] =
    move === 'REOPEN' && task.assignee !== null ? [{ ...task.assignee, reason: moveText('heldBefore') }] : [];
  const asked: PersonOption = { ...task.creator, reason: moveText('asked') };
  const known = held.some(({ id }) => id === asked.id) || move === 'FORWARD';
  return known || task.creator.kind !== 'STAFF' ? held : [...held, asked];
}

function destinationOf(move: TaskMove, state: MoveForm, today: string): string | null {
  if (move === 'POSTPONE') return state.form.dueOn === '' ? null : dayWords(state.form.dueOn, today);
  if (state.person !== null && state.person.id !== anyoneId) return state.person.name;
  return state.department === null ? null : moveText('anyoneShort', { department: state.department.name });
}

/** The fields of a move that need data: department, person, new date. */
export function useMoveFields(task: ActionableTaskFragment, move: TaskMove, state: MoveForm): MoveFields {
  const today = useToday();
  const { assigns } = dialogOption(task, move);
  const forwards = assigns === 'DEPARTMENT';
  const reassigns = assigns === 'PERSON';
  const label = forwards ? 'forwardPerson' : reassigns ? 'takenBy' : 'assignTo';
  const asksPerson = forwards ? state.department !== null : reassigns || move === 'REOPEN';
  return {
    departmentPicker: forwards
      ? (error) => (
          <DepartmentField
            value={state.department}
            onChange={state.setDepartment}
            currentId={task.department?.id}
            error={error}
          />
        )
      : undefined,
    personPicker: asksPerson
      ? (error) => (
          <PersonField
            label={moveText(label)}
            value={state.person}
            onChange={state.setPerson}
            department={state.department}
            suggested={suggestedFor(task, move)}
            exceptId={reassigns ? task.assignee?.id : undefined}
            error={error}
            focused={reassigns}
            required={reassigns}
          />
        )
      : undefined,
    dueField:
      move === 'POSTPONE'
        ? (error) => (
            <PostponeField
              dueOn={task.dueOn ?? today}
              value={state.form.dueOn}
              onChange={(dueOn) => state.setForm({ ...state.form, dueOn })}
              error={error}
            />
          )
        : undefined,
    destination: destinationOf(move, state, today),
  };
}
