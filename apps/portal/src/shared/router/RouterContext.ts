import { createContext, useContext } from 'react';
import type { History, Place } from './history.ts';

export interface RouterValue {
  readonly place: Place;
  readonly go: History['go'];
  /** Fetches the code of the page at an address before anybody goes there. */
  readonly prepare: (to: string) => void;
}

export const RouterContext = createContext<RouterValue | null>(null);

function useRouter(): RouterValue {
  const router = useContext(RouterContext);
  if (router === null) throw new Error('Links and addresses need a Router above them.');
  return router;
}

/** Where the reader is. */
export function usePlace(): Place {
  return useRouter().place;
}

/** Takes the reader to another address of this site. */
export function useGo(): History['go'] {
  return useRouter().go;
}

/** Fetches the code of the page at an address, for whoever is about to go there. */
export function usePrepare(): RouterValue['prepare'] {
  return useRouter().prepare;
}
