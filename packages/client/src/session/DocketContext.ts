import { createContext, useContext } from 'react';
import type { DocketClient } from '../apollo/createDocketClient.ts';

export const DocketContext = createContext<DocketClient | null>(null);

/** The client of this page's door; only below `SessionProvider`. */
export function useDocket(): DocketClient {
  const docket = useContext(DocketContext);
  if (docket === null) throw new Error('useDocket needs a SessionProvider above it.');
  return docket;
}
