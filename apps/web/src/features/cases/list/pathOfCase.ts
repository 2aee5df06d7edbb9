/** Where a case is opened from a list. */
export function pathOfCase(number: string): string {
  return `/cases/${number}/overview`;
}
