import type { TaskTypeContent } from '@docket/domain';

/** What every tab of the editor is given. */
export interface TaskTypeTabProps {
  readonly content: TaskTypeContent;
  readonly onChange: (part: Partial<TaskTypeContent>) => void;
}
