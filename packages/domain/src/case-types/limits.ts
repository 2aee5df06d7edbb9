/** Bounds of definitions; lengths in characters. */
export const definitionLimits = {
  label: 120,
  summary: 1_000,
  template: 20_000,
  entries: 100,
  holidays: 1_000,
  expression: 500,
  minutes: 1_000_000,
} as const;
