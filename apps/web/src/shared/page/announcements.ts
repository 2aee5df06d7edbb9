/** What screen readers are told; one region in the shell reads it. */
type Listener = (text: string) => void;

const listeners = new Set<Listener>();

/** Tells screen readers the result of the person's own act, politely. Never what other people did. */
export function announce(text: string): void {
  for (const listener of listeners) listener(text);
}

/** Hears every announcement; returns what stops listening. */
export function onAnnouncement(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
