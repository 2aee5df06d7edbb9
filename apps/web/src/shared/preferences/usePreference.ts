import { useSession } from '@docket/client';
import { useCallback, useSyncExternalStore } from 'react';
import { preferences } from './preferenceStore.ts';

/**
 * One choice of the signed-in person, kept on this device. `read` checks what was stored and gives the value to use,
 * or the default when nothing fits; it has to return the same object for the same input.
 */
export function usePreference<T>(
  name: string,
  read: (stored: unknown) => T,
): readonly [T, (next: T) => void] {
  const owner = useSession().user?.id ?? 'nobody';
  const place = `${owner}:${name}`;
  const stored = useSyncExternalStore(preferences.subscribe, () => preferences.get(place));
  const set = useCallback((next: T) => preferences.set(place, next), [place]);
  return [read(stored), set];
}
