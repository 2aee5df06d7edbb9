import { createContext, useContext } from 'react';

/** True where the viewer may look at the configuration and not change it. */
export const ReadOnlyContext = createContext(false);

export function useReadOnly(): boolean {
  return useContext(ReadOnlyContext);
}
