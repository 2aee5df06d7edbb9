/** What can be asked of a running Node program from outside. */
export type Inspector = {
  /** Bytes on the heap that are in use once everything unreachable is gone. */
  readonly usedHeap: () => Promise<number>;
  readonly close: () => void;
};

type Reply = { readonly id?: number; readonly result?: { readonly usedSize?: number } };

/** Connects to a program started with `--inspect` on this port. */
export async function inspect(port: number): Promise<Inspector> {
  const targets: unknown = await (await fetch(`http://127.0.0.1:${port}/json/list`)).json();
  const target: unknown = Array.isArray(targets) ? targets[0] : null;
  const url: unknown =
    typeof target === 'object' && target !== null ? Reflect.get(target, 'webSocketDebuggerUrl') : null;
  if (typeof url !== 'string') throw new Error(`Nothing on port ${port} can be inspected.`);
  const socket = new WebSocket(url);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', reject, { once: true });
  });
  let last = 0;
  const call = (method: string): Promise<Reply> => {
    last += 1;
    const id = last;
    return new Promise((resolve) => {
      const hear = ({ data }: MessageEvent<string>): void => {
        const reply = replyOf(data);
        if (reply.id !== id) return;
        socket.removeEventListener('message', hear);
        resolve(reply);
      };
      socket.addEventListener('message', hear);
      socket.send(JSON.stringify({ id, method }));
    });
  };
  return {
    async usedHeap() {
      // What the first round frees may hold on to more through finalizers.
      for (let round = 1; round <= 3; round += 1) await call('HeapProfiler.collectGarbage');
      const { result } = await call('Runtime.getHeapUsage');
      return result?.usedSize ?? Number.NaN;
    },
    close: () => socket.close(),
  };
}

function replyOf(text: string): Reply {
  // oxlint-disable-next-line typescript/no-unsafe-return -- the protocol states the shape
  return JSON.parse(text);
}
