import type { TaskRole } from './vocabulary.ts';

/** Who works on a task. */
export const holders = ['ASSIGNEE', 'CO_ASSIGNEE', 'CANDIDATE'] as const satisfies readonly TaskRole[];
/** Who answers for the work of others. */
export const overseers = ['MANAGER', 'ADMINISTRATOR'] as const satisfies readonly TaskRole[];
/** The clients who have to do with a task. */
export const clients = ['CLIENT_ASSIGNEE', 'CLIENT_CREATOR'] as const satisfies readonly TaskRole[];
