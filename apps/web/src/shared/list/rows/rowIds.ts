/** Id of the element that stands for a row in the keyboard's way: its link. */
export function rowLinkId(rowId: string): string {
  return `row-${rowId}`;
}

/** Asks a long table to draw a row that is out of sight; `detail` is its id. */
export const reachRow = 'docket:reach-row';

/** Puts the focus on a row's link; a long table draws the row first, a row of no table leaves the focus where it is. */
export function focusRow(rowId: string): void {
  const link = document.getElementById(rowLinkId(rowId));
  if (link === null) document.dispatchEvent(new CustomEvent(reachRow, { detail: rowId }));
  else link.focus();
}
