import { usePreference } from './usePreference.ts';

export const densities = ['compact', 'default', 'comfortable'] as const;
export type Density = (typeof densities)[number];

function readDensity(stored: unknown): Density {
  return densities.find((density) => density === stored) ?? 'default';
}

function readOn(stored: unknown): boolean {
  return stored !== false;
}

function readOff(stored: unknown): boolean {
  return stored === true;
}

/** Height of list rows. */
export function useDensity() {
  return usePreference('density', readDensity);
}

/** Whether single keys do something (WCAG 2.1.4: they can be switched off). */
export function useShortcutsOn() {
  return usePreference('shortcuts', readOn);
}

/** Whether the navigation is folded to its icons. */
export function useNavigationFolded() {
  return usePreference('navigation-folded', readOff);
}
