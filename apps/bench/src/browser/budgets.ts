import type { Budget } from './samples.ts';

function time(name: string, most: number): Budget {
  return { name, most, unit: 'ms' };
}

/** What the screens are held to, as the specification of the interface has it (2.23). */
export const budgets = {
  coldStart: time('Cold start to a usable list', 1_500),
  portalStart: time('Cold start of the portal on a phone with slow 4G', 2_000),
  tabCold: time('Tab switch, cold', 400),
  tabCached: time('Tab switch, cached', 100),
  openTitle: time('Task opened from the list, with the data of its row', 100),
  openFull: time('Task opened from the list, in full', 300),
  peek: time('Task beside the list', 100),
  movePainted: time('Workflow action painted', 50),
  moveConfirmed: time('Workflow action confirmed', 300),
  dialog: time('Dialog opened', 80),
  rowMove: time('J to the next row', 32),
  key: time('Key typed into the filter', 50),
  filtered: time('List filtered, after the last key', 300),
  sorted: time('List sorted', 300),
  reaction: time('Any key or click to the next frame', 50),
  longestFrame: time('Longest frame while scrolling', 100),
  slowFrames: { name: 'Frames over 50 ms while scrolling, share', most: 0.05, unit: 'count' },
  shiftOfStart: { name: 'Layout shift of a start', most: 0.02, unit: 'count' },
  shiftOfLists: { name: 'Layout shift while working in lists', most: 0, unit: 'count' },
  shiftOfTasks: { name: 'Layout shift while working on tasks', most: 0.02, unit: 'count' },
} as const satisfies Record<string, Budget>;
