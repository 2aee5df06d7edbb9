import { useStore } from '@docket/client';
import { useState } from 'react';
import { usePortal } from '../api/portal.ts';

export interface Draft {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** True while the box shows what was written before. */
  readonly restored: boolean;
  /** Empties the box and forgets what it held: after sending, or on request. */
  readonly clear: () => void;
}

/** The text of one box, kept on this device with every key until it is sent; apart for each person. */
export function useDraft(box: string): Draft {
  const { drafts, session } = usePortal();
  const state = useStore(session.state);
  const place = `${'user' in state ? state.user.id : 'nobody'}:${box}`;
  const load = () => {
    const kept = drafts.read(place);
    const text = typeof kept === 'string' ? kept : '';
    return { place, text, restored: text !== '' };
  };
  const [held, setHeld] = useState(load);
  const draft = held.place === place ? held : load();
  if (draft !== held) setHeld(draft);

  const setText = (text: string) => {
    if (text.trim() === '') drafts.remove(place);
    else drafts.write(place, text);
    setHeld({ place, text, restored: false });
  };
  return { text: draft.text, setText, restored: draft.restored, clear: () => setText('') };
}
