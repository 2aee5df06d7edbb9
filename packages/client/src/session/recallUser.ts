import { deviceStorage } from '../shared/deviceStorage.ts';
import { parseJson, textAt } from '../shared/json.ts';
import type { Session, SessionUser } from './session.ts';

type Memory = typeof deviceStorage;

const key = 'docket:user';

/**
 * Takes whoever was signed in here last for signed in until the server says otherwise, so that a page asks for its data
 * and for its session at the same time. The memory holds until somebody signs out; it opens nothing, the cookie does.
 */
export function recallUser(session: Session, memory = deviceStorage): void {
  const user = read(memory);
  if (user !== null) session.state.set({ kind: 'SIGNED_IN', user });
  session.state.subscribe(() => {
    const state = session.state.get();
    if (state.kind === 'SIGNED_IN') write(memory, state.user);
    if (state.kind === 'SIGNED_OUT') write(memory, null);
  });
  void session.load();
}

function read(memory: Memory): SessionUser | null {
  try {
    const kept = parseJson(memory.getItem(key) ?? '');
    const [id, name, email] = [textAt(kept, 'id'), textAt(kept, 'name'), textAt(kept, 'email')];
    return id === null || name === null || email === null ? null : { id, name, email };
  } catch {
    return null;
  }
}

function write(memory: Memory, user: SessionUser | null): void {
  try {
    if (user === null) memory.removeItem(key);
    else memory.setItem(key, JSON.stringify(user));
  } catch {
    // Storage may be blocked or full: the next page asks for the session first.
  }
}
