import {
  isOutstanding,
  type TaskField,
  taskFields,
  type TaskRole,
  type TaskStatus,
} from '../workflow/vocabulary.ts';

/** What holders of the work may still change after creation; creators, managers and administrators change all (F30). */
const holderFields: readonly TaskField[] = [
  'START_ON',
  'DUE_ON',
  'PERCENT_COMPLETE',
  'CO_ASSIGNEES',
  'WATCHERS',
  'FORM',
];
const fullEditors: readonly TaskRole[] = ['CREATOR', 'MANAGER', 'CASE_MANAGER', 'ADMINISTRATOR'];
const partEditors: readonly TaskRole[] = ['ASSIGNEE', 'CO_ASSIGNEE'];
/** A client who holds the task answers its questions, and no more. */
const clientFields: readonly TaskField[] = ['FORM'];

/** The fields someone with these roles may change now; a finished task keeps only its watchers open (F30). */
export function editableFields(
  roles: readonly TaskRole[],
  task: { readonly status: TaskStatus; readonly deleted: boolean },
): readonly TaskField[] {
  if (task.deleted) return [];
  const full = roles.some((role) => fullEditors.includes(role));
  const part = roles.some((role) => partEditors.includes(role));
  const held = part ? holderFields : roles.includes('CLIENT_ASSIGNEE') ? clientFields : [];
  const fields = full ? taskFields.filter((field) => field !== 'DEPARTMENT') : held;
  return isOutstanding(task.status) || roles.includes('ADMINISTRATOR')
    ? fields
    : fields.filter((field) => field === 'WATCHERS');
}
