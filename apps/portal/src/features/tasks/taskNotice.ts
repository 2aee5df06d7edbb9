/** What a task page tells on arrival; carried by the navigation that leads there. */
const taskNotices = ['STARTED', 'SENT', 'CANCELLED', 'REOPENED', 'TAKEN_BACK'] as const;
export type TaskNotice = (typeof taskNotices)[number];

export const noticeKeys = {
  STARTED: 'task.started',
  SENT: 'task.sent',
  CANCELLED: 'task.cancelled',
  REOPENED: 'task.reopened',
  TAKEN_BACK: 'task.takenBack',
} as const satisfies Record<TaskNotice, string>;

/** The notice inside a navigation's state; null when it carries none. */
export function noticeIn(state: unknown): TaskNotice | null {
  if (typeof state !== 'object' || state === null || !('notice' in state)) return null;
  return taskNotices.find((each) => each === state.notice) ?? null;
}
