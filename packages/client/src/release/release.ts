import { createStore, type Store } from '../shared/store.ts';

/** Whether the server still runs what this page was built with. */
export interface Release {
  /** True once the server knew an operation of this page no more: another version of Docket was installed since. */
  readonly replaced: Store<boolean>;
  /** Loads the page anew. Only ever by a person's hand: text that is being written stays until they are ready. */
  readonly reload: () => void;
}

/** The code of the error that a server gives to a page of another version. */
export const operationUnknown = 'OPERATION_UNKNOWN';

/** A page that has met no other version yet. */
export function createRelease(reload: () => void): Release {
  return { replaced: createStore(false), reload };
}
