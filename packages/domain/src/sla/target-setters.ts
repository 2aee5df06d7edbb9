import type { CaseRole } from '../cases/vocabulary.ts';
import type { TaskRole } from '../workflow/vocabulary.ts';

/** Who sets another target for a task than its policy promises (F53, F64). */
export const taskTargetSetters: readonly TaskRole[] = ['CASE_MANAGER', 'MANAGER', 'ADMINISTRATOR'];

/** Who does so for a case. */
export const caseTargetSetters: readonly CaseRole[] = ['OWNER', 'MANAGER', 'ADMINISTRATOR'];
