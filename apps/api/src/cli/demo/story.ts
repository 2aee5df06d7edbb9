import type { TaskPriority } from '@docket/domain';

import type { ActorKey, CaseKey, ClientKey, DepartmentKey, StaffKey } from './organisation.ts';

/** The files that demo histories attach; their content is made in `files.ts`. */
export type DemoFile = 'survey.pdf' | 'mould.png' | 'quote.csv';

/** Somebody who can create a demo task: staff, or the website's integration. */
export type CreatorKey = StaffKey | 'website';

/** One thing somebody does with a task. */
export type Step =
  | {
      readonly by: ActorKey;
      readonly does: 'DOING' | 'REPLY' | 'CANCEL' | 'COMPLETE' | 'REOPEN';
      readonly words?: string;
    }
  | {
      readonly by: ActorKey;
      readonly does: 'FORWARD';
      readonly to: DepartmentKey;
      readonly person?: StaffKey;
      readonly words?: string;
    }
  | {
      readonly by: ActorKey;
      /** An action of the workflow that its type follows. */
      readonly does: 'ACT';
      readonly action: string;
      readonly person?: ActorKey;
      readonly words?: string;
    }
  | { readonly by: ActorKey; readonly does: 'COMMENT' | 'NOTE'; readonly words: string }
  | { readonly by: ActorKey; readonly does: 'CLAIM' }
  | { readonly by: ActorKey; readonly does: 'REASSIGN'; readonly person: ActorKey }
  | {
      readonly by: ActorKey;
      readonly does: 'ATTACH';
      readonly file: DemoFile;
      readonly shown: boolean;
    };

/** A demo task with its history; days count from today, negative ones lie in the past. */
export type Story = {
  readonly title: string;
  readonly about?: string;
  readonly department: DepartmentKey;
  readonly creator: CreatorKey;
  readonly assignee?: ActorKey;
  readonly client?: ClientKey;
  readonly case?: CaseKey;
  readonly priority?: TaskPriority;
  /** Days until it is due; none for a task without a date. */
  readonly due?: number;
  /** Days since it was created. */
  readonly age: number;
  /** Whether the client sees it. */
  readonly shown?: boolean;
  readonly coAssignees?: readonly StaffKey[];
  readonly watchers?: readonly StaffKey[];
  readonly steps: readonly Step[];
};

export const doing = (by: ActorKey): Step => ({ by, does: 'DOING' });
export const complete = (by: ActorKey, words?: string): Step =>
  words === undefined ? { by, does: 'COMPLETE' } : { by, does: 'COMPLETE', words };
export const cancel = (by: ActorKey, words: string): Step => ({ by, does: 'CANCEL', words });
export const reopen = (by: ActorKey, words: string): Step => ({ by, does: 'REOPEN', words });
export const reply = (by: ActorKey, words: string): Step => ({ by, does: 'REPLY', words });
export const comment = (by: ActorKey, words: string): Step => ({ by, does: 'COMMENT', words });
export const note = (by: ActorKey, words: string): Step => ({ by, does: 'NOTE', words });
export const claim = (by: ActorKey): Step => ({ by, does: 'CLAIM' });
export const reassign = (by: ActorKey, person: ActorKey): Step => ({ by, does: 'REASSIGN', person });
/** An action that only the workflow of its type knows. */
export const act = (by: ActorKey, action: string, words?: string): Step =>
  words === undefined ? { by, does: 'ACT', action } : { by, does: 'ACT', action, words };
export const attach = (by: ActorKey, file: DemoFile, shown: boolean): Step => ({
  by,
  does: 'ATTACH',
  file,
  shown,
});

/** Forwards to a department's queue, or to one of its members. */
export const forward = (by: ActorKey, to: DepartmentKey, words: string, person?: StaffKey): Step => ({
  by,
  does: 'FORWARD',
  to,
  words,
  ...(person === undefined ? {} : { person }),
});

/** What has become of a routine task. */
export type RoutineState = 'waiting' | 'new' | 'doing' | 'done' | 'cancelled' | 'reopened';

/** A task like many others: title, who holds it (none: the queue), due in days (none: no date), state, priority. */
export type Routine = readonly [
  title: string,
  assignee: StaffKey | null,
  due: number | null,
  state: RoutineState,
  priority?: TaskPriority,
];

/** Turns routine rows of a department into stories; the creator and ages vary by position, never by chance. */
export function routines(
  department: DepartmentKey,
  creators: readonly StaffKey[],
  rows: readonly Routine[],
): readonly Story[] {
  return rows.map(([title, assignee, due, state, priority], index) => {
    const creator = creators[index % creators.length] ?? 'amira';
    const holder = assignee ?? creator;
    return {
      title,
      department,
      creator,
      ...(assignee === null ? {} : { assignee }),
      ...(due === null ? {} : { due }),
      ...(priority === undefined ? {} : { priority }),
      age: 4 + ((index * 7) % 23) + (due !== null && due < 0 ? -due : 0),
      steps: routineSteps(state, holder, creator),
    };
  });
}

function routineSteps(state: RoutineState, holder: StaffKey, creator: StaffKey): readonly Step[] {
  switch (state) {
    case 'waiting':
    case 'new':
      return [];
    case 'doing':
      return [doing(holder)];
    case 'done':
      return [doing(holder), complete(holder, 'Done as agreed.')];
    case 'cancelled':
      return [cancel(creator, 'No longer needed: the tenant sorted it out.')];
    case 'reopened':
      return [
        doing(holder),
        complete(holder, 'Finished.'),
        reopen(creator, 'It came back the next day, please have another look.'),
      ];
  }
}
