import type { TaskField } from '@docket/domain';

import type { Problem } from '../../graphql/problems.ts';
import type { ConflictView } from '../activity/change.entity.ts';

/** Who changed the task first, and which fields, when a change came too late. */
export type Conflict = ConflictView<TaskField>;

/** The task changed and the entry that tells of it; `activityId` is null when there was nothing to change. */
export type TaskDone = { readonly taskId: string; readonly activityId: string | null };

/** What every change of a task answers. A refusal names the task again when the viewer may see it. */
export type TaskOutcome =
  | { readonly ok: true; readonly value: TaskDone }
  | {
      readonly ok: false;
      readonly problem: Problem;
      readonly taskId: string | null;
      readonly conflict: Conflict | null;
    };
