import { useApolloClient } from '@apollo/client/react';
import type { DrawnPerson, FieldState } from '@docket/ui';
import { useState } from 'react';
import { TaskFactsFragmentDoc } from '#gql';
import type { EditedTask } from './useFieldEdit.ts';
import { useUpdateTask } from './useUpdateTask.ts';

type SetField = 'CO_ASSIGNEES' | 'WATCHERS';
type Change = (ids: readonly string[]) => readonly string[];

const names = {
  CO_ASSIGNEES: { input: 'coAssigneeIds', read: 'coAssignees' },
  WATCHERS: { input: 'watcherIds', read: 'watchers' },
} as const;

export interface PeopleSet {
  readonly add: (person: DrawnPerson) => void;
  readonly remove: (personId: string) => void;
  readonly state: FieldState;
}

/** Adds to and takes from a set of people; two who change it at once both get their way. */
export function usePeopleSet(task: EditedTask, field: SetField, people: readonly DrawnPerson[]): PeopleSet {
  const client = useApolloClient();
  const update = useUpdateTask(task.id);
  const [state, setState] = useState<FieldState>({});
  const { input, read } = names[field];

  const change = async (apply: Change) => {
    setState({ saving: true });
    const first = await update(task.version, { [input]: apply(people.map(({ id }) => id)) });
    const now = client.readFragment({
      fragment: TaskFactsFragmentDoc,
      fragmentName: 'TaskFacts',
      id: `Task:${task.id}`,
    });
    const again =
      first.kind === 'CONFLICT' && now !== null
        ? await update(now.version, { [input]: apply(now[read].map(({ id }) => id)) })
        : first;
    if (again.kind === 'SAVED') setState({ saved: true });
    else setState(again.kind === 'REFUSED' ? { error: again.message } : {});
  };
  return {
    add: (person) => void change((ids) => [...ids.filter((id) => id !== person.id), person.id]),
    remove: (personId) => void change((ids) => ids.filter((id) => id !== personId)),
    state,
  };
}
