const menuWidth = 44;
const extraWidth = 92;

/** How much room the end of a row takes, px: its menu, and a button where the list has one. */
export function rowEndWidth(hasExtra: boolean): number {
  return menuWidth + (hasExtra ? extraWidth : 0);
}
