/** Mails that are switched on and off for one task: whom, and about what (F68). */
export const taskMails = [
  'ASSIGNEES_CHANGED',
  'ASSIGNEES_COMPLETED',
  'WATCHERS_CHANGED',
  'WATCHERS_COMPLETED',
] as const;
export type TaskMail = (typeof taskMails)[number];

/** Each switch in the words of the task's form. */
export const taskMailWords = {
  ASSIGNEES_CHANGED: 'Whoever works on it, when it changes',
  ASSIGNEES_COMPLETED: 'Whoever works on it, when it is done',
  WATCHERS_CHANGED: 'Watchers, when it changes',
  WATCHERS_COMPLETED: 'Watchers, when it is done',
} as const satisfies Record<TaskMail, string>;

/** These switches in their order, each once. */
export function orderedTaskMails(mails: readonly TaskMail[]): readonly TaskMail[] {
  return taskMails.filter((mail) => mails.includes(mail));
}

/** What somebody is to a task, as far as its switches tell people apart. */
export type MailedAs = { readonly holds: boolean; readonly watches: boolean };

/** Whether the task's switches let somebody hear of it in one of the ways it concerns them. */
export function isSwitchedOn(
  mails: readonly TaskMail[],
  { holds, watches }: MailedAs,
  about: 'CHANGED' | 'COMPLETED',
): boolean {
  return (holds && mails.includes(`ASSIGNEES_${about}`)) || (watches && mails.includes(`WATCHERS_${about}`));
}
