/** How many listeners for one kind of event this process keeps, on whatever they listen to. */
export type ListenerCount = { readonly count: () => number; readonly stop: () => void };

/** Counts the listeners that are added and removed from now on; `stop` ends the counting. */
export function countListeners(kind: string): ListenerCount {
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const listeners = new Set<unknown>();
  EventTarget.prototype.addEventListener = function add(type, listener, options) {
    if (type === kind) listeners.add(listener);
    addEventListener.call(this, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function remove(type, listener, options) {
    if (type === kind) listeners.delete(listener);
    removeEventListener.call(this, type, listener, options);
  };
  return {
    count: () => listeners.size,
    stop() {
      Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
    },
  };
}
