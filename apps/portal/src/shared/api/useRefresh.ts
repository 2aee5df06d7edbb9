import { useCallback } from 'react';
import { useSWRConfig } from 'swr';

/** Reads again whatever is on the page; resolves when the page is up to date, or could not be read. */
export function useRefresh(): () => Promise<void> {
  const { mutate } = useSWRConfig();
  return useCallback(async () => {
    try {
      await mutate(() => true);
    } catch {
      // Each page shows why it could not be read.
    }
  }, [mutate]);
}

/** Forgets everything that was read: nothing of one person is left for the next. */
export function useForget(): () => Promise<void> {
  const { mutate } = useSWRConfig();
  return useCallback(async () => {
    await mutate(() => true, undefined, { revalidate: false });
  }, [mutate]);
}
