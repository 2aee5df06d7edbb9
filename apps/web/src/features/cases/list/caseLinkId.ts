/** The id of the link in the row of a case. */
export function caseLinkId(id: string): string {
  return `case-${id}`;
}
