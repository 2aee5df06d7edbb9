import { useEffect, useState } from 'react';
import { onAnnouncement } from './announcements.ts';

/** The live region of the shell. The same words twice are told apart, so that they are read twice. */
export function Announcer() {
  const [said, setSaid] = useState({ text: '', turn: 0 });
  useEffect(() => onAnnouncement((text) => setSaid((before) => ({ text, turn: before.turn + 1 }))), []);
  return (
    <output className="docket-hidden" aria-live="polite">
      {said.text}
      {said.turn % 2 === 1 ? '\u00a0' : ''}
    </output>
  );
}
