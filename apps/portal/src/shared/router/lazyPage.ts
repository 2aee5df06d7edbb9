import { type ComponentType, lazy } from 'react';

/** What every page is given: the part of its address that names a task or case, else an empty text. */
export interface PageProps {
  readonly number: string;
}

export interface RoutePage {
  readonly Page: ComponentType<PageProps>;
  /** Fetches the code of the page; asking again costs nothing. */
  readonly load: () => Promise<unknown>;
}

/** A page whose code is fetched when it is asked for. */
export function lazyPage(load: () => Promise<ComponentType<PageProps>>): RoutePage {
  return { Page: lazy(async () => ({ default: await load() })), load };
}
