import { createContext, useContext } from 'react';

export type StatusMessage = {
  /** The result in noun and verb: "T-1042 completed". Errors never come here. */
  readonly text: string;
  /** Takes the change back; offered as Undo and on the key Z. */
  readonly undo?: (() => void) | undefined;
  /** One more thing to do, for example "Add comment". */
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
};

export type StatusLineApi = {
  /** Shows a result for ten seconds; it replaces the one before. */
  readonly show: (message: StatusMessage) => void;
  readonly dismiss: () => void;
  /** The last 20 messages, newest first, for "Recent actions". */
  readonly recent: readonly StatusMessage[];
};

export const StatusLineContext = createContext<StatusLineApi | null>(null);

/** Where results of actions are told. Throws outside `StatusLineProvider`. */
export function useStatusLine(): StatusLineApi {
  const api = useContext(StatusLineContext);
  if (api === null) throw new Error('useStatusLine needs a StatusLineProvider above it.');
  return api;
}
