/** Id of the element that stands for a row in the keyboard's way: its link. */
export function rowLinkId(taskId: string): string {
  return `task-${taskId}`;
}
