import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useKeys } from '../keyboard/useKeys.ts';
import { useUndoKey } from '../keyboard/useUndoKey.ts';
import { StatusLine } from './StatusLine.tsx';
import { StatusLineContext, type StatusLineApi, type StatusMessage } from './statusLineContext.ts';

const keptMessages = 20;

export type StatusLineProviderProps = {
  readonly children: ReactNode;
  /** Milliseconds a message stays; `null` for "Keep until dismissed". */
  readonly stay?: number | null | undefined;
};

/** Holds the one status line of the app. Z, Ctrl+Z and Command+Z take the shown action back. */
export function StatusLineProvider({ children, stay = 10_000 }: StatusLineProviderProps) {
  const [message, setMessage] = useState<StatusMessage | null>(null);
  const [recent, setRecent] = useState<readonly StatusMessage[]>([]);
  const show = useCallback((next: StatusMessage) => {
    setMessage(next);
    setRecent((before) => [next, ...before].slice(0, keptMessages));
  }, []);
  const dismiss = useCallback(() => setMessage(null), []);
  const api = useMemo<StatusLineApi>(() => ({ show, dismiss, recent }), [show, dismiss, recent]);
  const undo = message?.undo;
  const takeBack =
    undo &&
    (() => {
      dismiss();
      undo();
    });
  useKeys({ Z: takeBack });
  useUndoKey(takeBack);
  return (
    <StatusLineContext value={api}>
      {children}
      <StatusLine message={message} onDismiss={dismiss} stay={stay} />
    </StatusLineContext>
  );
}
