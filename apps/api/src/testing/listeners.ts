/** How many listeners for one kind of event this process keeps, on whatever they listen to. */
export type ListenerCount = { readonly count: () => number; readonly stop: () => void };

type Method = 'addEventListener' | 'removeEventListener';

/** Counts the listeners that are added and removed from now on; `stop` ends the counting. */
export function countListeners(kind: string): ListenerCount {
  const listeners = new Set<unknown>();
  const restore = [
    watch('addEventListener', kind, (listener) => listeners.add(listener)),
    watch('removeEventListener', kind, (listener) => listeners.delete(listener)),
  ];
  return {
    count: () => listeners.size,
    stop: () => {
      for (const undo of restore) undo();
    },
  };
}

function watch(method: Method, kind: string, hear: (listener: unknown) => void): () => void {
  const original: unknown = Reflect.get(EventTarget.prototype, method);
  if (typeof original !== 'function') throw new Error(`Event targets have no ${method}.`);
  Reflect.set(EventTarget.prototype, method, function heard(this: EventTarget, ...args: readonly unknown[]) {
    if (args[0] === kind) hear(args[1]);
    Reflect.apply(original, this, args);
  });
  return () => void Reflect.set(EventTarget.prototype, method, original);
}
