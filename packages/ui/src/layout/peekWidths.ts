/** How wide the panel beside a list may be, in pixels. */
export const peekWidths = { initial: 480, least: 400, most: 720 } as const;

/** The nearest allowed width. */
export function clampWidth(width: number): number {
  return Math.round(Math.min(peekWidths.most, Math.max(peekWidths.least, width)));
}
