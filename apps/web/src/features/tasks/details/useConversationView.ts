import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { type WritingMode, writingModes } from '../../conversation/writingChoices.ts';

export interface ConversationView {
  readonly tab: 'activity' | 'files';
  readonly setTab: (tab: string | null) => void;
  /** The way to write that is open. */
  readonly mode: WritingMode | null;
  readonly setMode: (mode: WritingMode | null) => void;
}

/**
 * What of a task's conversation is open. The tab lives in the address; a box can be asked for there too, but opens and
 * closes without it, because a box has to be ready before the next key is pressed.
 */
export function useConversationView(): ConversationView {
  const [query, setQuery] = useSearchParams();
  const asked = writingModes.find((each) => each === query.get('compose')) ?? null;
  const [followed, setFollowed] = useState(asked);
  const [mode, setMode] = useState<WritingMode | null>(asked);
  if (asked !== followed) {
    setFollowed(asked);
    if (asked !== null) setMode(asked);
  }
  const set = (name: string, value: string | null) =>
    setQuery(
      (before) => {
        const after = new URLSearchParams(before);
        if (value === null) after.delete(name);
        else after.set(name, value);
        return after;
      },
      { replace: true },
    );
  return {
    tab: query.get('tab') === 'files' ? 'files' : 'activity',
    setTab: (tab) => set('tab', tab === 'files' ? 'files' : null),
    mode,
    setMode: (next) => {
      setMode(next);
      if (asked !== null) set('compose', null);
    },
  };
}
