import {
  activityVerbs,
  type AssignmentRule,
  phaseOfStatus,
  roleLabels,
  taskActions,
  type TaskPhase,
  taskRoles,
  taskStatuses,
  taskStatusLabels,
} from './vocabulary.ts';

/** What an action of a fixed name promises wherever it appears, so that the history reads the same everywhere. */
export type Meaning = {
  readonly to?: readonly TaskPhase[];
  readonly assigns?: AssignmentRule;
  readonly words: string;
};

/** What the machinery must know of the kind of thing a workflow moves. */
export type Subject = {
  readonly noun: 'task' | 'case';
  readonly statuses: readonly string[];
  readonly phases: Readonly<Record<string, TaskPhase>>;
  readonly statusLabels: Readonly<Record<string, string>>;
  readonly roles: readonly string[];
  readonly roleLabels: Readonly<Record<string, string>>;
  /** The actions of fixed name and what each means. */
  readonly meanings: Readonly<Record<string, Meaning>>;
  /** Names that custom actions cannot have because something else is called so. */
  readonly reserved: readonly string[];
  /** False where the stages come from elsewhere than the workflow. */
  readonly hasStages: boolean;
};

/** The phases in which something is left to do. */
export const openPhases = ['TODO', 'DOING', 'WAITING'] as const satisfies readonly TaskPhase[];
const edits = ['CLAIM', 'REASSIGN', 'POSTPONE', 'EDIT', 'DELETE', 'RESTORE', 'UNDO'];

export const taskSubject: Subject = {
  noun: 'task',
  statuses: taskStatuses,
  phases: phaseOfStatus,
  statusLabels: taskStatusLabels,
  roles: taskRoles,
  roleLabels,
  meanings: {
    DOING: { to: ['DOING'], words: 'starts the work' },
    FORWARD: { assigns: 'DEPARTMENT', words: 'hands the task to a department' },
    REPLY: { to: openPhases, assigns: 'CREATOR', words: 'sends the open task back to its creator' },
    CANCEL: { to: ['DROPPED'], words: 'gives the task up' },
    COMPLETE: { to: ['DONE'], words: 'declares the task done' },
    REOPEN: { to: openPhases, words: 'takes the task up again' },
  },
  reserved: [...edits, ...activityVerbs.filter((verb) => !taskActions.some((action) => action === verb))],
  hasStages: true,
};
