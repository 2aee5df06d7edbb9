import { useCallback, useEffect, useRef, useState } from 'react';
import { useSession } from '../session/useSession.ts';
import { deviceStorage } from '../shared/deviceStorage.ts';
import { createDraftStore, type DraftStore } from './draftStore.ts';

export interface Draft<T> {
  readonly value: T;
  readonly setValue: (next: T) => void;
  /** True while the box shows what was typed earlier: "Draft restored · Discard". */
  readonly restored: boolean;
  /** Empties the box and forgets the draft: after sending, or when the person discards it. */
  readonly clear: () => void;
}

interface Options<T> {
  readonly initial: T;
  /** Turns what was stored into a value; undefined when it no longer fits. */
  readonly read: (stored: unknown) => T | undefined;
  /** True when there is nothing worth keeping. */
  readonly isEmpty: (value: T) => boolean;
  readonly store?: DraftStore;
}

const saveAfter = 1_000;
const pageStore = createDraftStore(deviceStorage);

/**
 * Typed content that survives a reload, a closed dialog and a sign-out: kept on this device one second after the
 * last key, per person and `key`. Changing `key` shows the draft of the other box.
 */
export function useStoredDraft<T>(key: string, options: Options<T>): Draft<T> {
  const { initial, read, isEmpty, store = pageStore } = options;
  const owner = useSession().user?.id ?? 'nobody';
  const place = `${owner}:${key}`;
  const load = () => {
    const kept = read(store.read(place));
    return { place, value: kept ?? initial, restored: kept !== undefined };
  };
  const [draft, setDraft] = useState(load);
  const pending = useRef<{ timer: ReturnType<typeof setTimeout>; save: () => void } | null>(null);
  const current = draft.place === place ? draft : load();
  if (current !== draft) setDraft(current);

  const flush = useCallback(() => {
    if (pending.current === null) return;
    clearTimeout(pending.current.timer);
    pending.current.save();
    pending.current = null;
  }, []);

  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [place, flush]);

  const setValue = (value: T) => {
    setDraft({ place, value, restored: false });
    if (pending.current !== null) clearTimeout(pending.current.timer);
    const save = () => (isEmpty(value) ? store.remove(place) : store.write(place, value));
    pending.current = { save, timer: setTimeout(flush, saveAfter) };
  };
  const clear = () => {
    if (pending.current !== null) clearTimeout(pending.current.timer);
    pending.current = null;
    store.remove(place);
    setDraft({ place, value: initial, restored: false });
  };
  return { value: current.value, setValue, restored: current.restored, clear };
}
