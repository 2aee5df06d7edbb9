/** What has to be on the screen: an element, where asked for with a text in it or a value typed into it. */
export type Sight = {
  readonly selector: string;
  readonly text?: string;
  readonly value?: string;
};

/** What a page felt like so far. */
export type Felt = {
  /** From each press to the next frame after its handlers, in ms, as browsers report it; quick ones (16 ms) are left out. */
  readonly presses: readonly number[];
  /** How much of the screen moved by itself: the sum of all layout shifts that no press had just caused. */
  readonly shift: number;
};

/** The stopwatch in the page. Times are milliseconds of the page's own clock. */
export type Probe = {
  /** Resolves with the time of the frame that first shows this. */
  readonly seen: (sight: Sight) => Promise<number>;
  /** From the next press of a key or button until this is painted. */
  readonly pressToSeen: (sight: Sight) => Promise<number>;
  /** From the next press until the first answer of the API that was asked for after it. */
  readonly pressToAnswer: () => Promise<number>;
  /** The lengths of all frames until the work is done, in ms. */
  readonly frames: (until: Promise<unknown>) => Promise<readonly number[]>;
  readonly felt: () => Felt;
};

declare global {
  var docketProbe: Probe;
}

/** Runs in the page before everything else: it may refer to nothing outside of itself. */
export function installProbe(): void {
  const presses = new Map<number, number>();
  let shift = 0;

  const observe = (type: string, each: (entry: PerformanceEntry) => void): void => {
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) each(entry);
    });
    // The shortest that browsers tell about; the type of the options does not know it yet.
    const options: PerformanceObserverInit & { readonly durationThreshold: number } = {
      type,
      buffered: true,
      durationThreshold: 16,
    };
    observer.observe(options);
  };
  observe('event', (entry) => {
    const id = Number(Reflect.get(entry, 'interactionId') ?? 0);
    if (id > 0) presses.set(id, Math.max(presses.get(id) ?? 0, entry.duration));
  });
  observe('layout-shift', (entry) => {
    if (Reflect.get(entry, 'hadRecentInput') === false) shift += Number(Reflect.get(entry, 'value'));
  });

  const isSeen = ({ selector, text, value }: Sight): boolean =>
    [...document.querySelectorAll(selector)].some(
      (element) =>
        element.getClientRects().length > 0 &&
        (text === undefined || element.textContent.includes(text)) &&
        (value === undefined || Reflect.get(element, 'value') === value),
    );

  // A message that is sent from within a frame arrives when the frame has been painted.
  const painted = (): Promise<number> =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    });

  const nextPress = (): Promise<number> =>
    new Promise((resolve) => {
      const control = new AbortController();
      const note = (event: Event): void => {
        control.abort();
        resolve(event.timeStamp);
      };
      const options = { capture: true, signal: control.signal };
      addEventListener('keydown', note, options);
      addEventListener('click', note, options);
    });

  const seen = (sight: Sight): Promise<number> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (isSeen(sight)) void painted().then(resolve);
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });

  const answerAfter = (start: number): Promise<number> =>
    new Promise((resolve) => {
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntriesByType('resource')) {
          if (!entry.name.endsWith('/graphql') || entry.startTime < start) continue;
          observer.disconnect();
          resolve(entry.startTime + entry.duration);
        }
      });
      observer.observe({ type: 'resource' });
    });

  globalThis.docketProbe = {
    seen,
    async pressToSeen(sight) {
      const start = await nextPress();
      return (await seen(sight)) - start;
    },
    async pressToAnswer() {
      const start = await nextPress();
      return (await answerAfter(start)) - start;
    },
    async frames(until) {
      const lengths: number[] = [];
      let before = performance.now();
      let going = true;
      const frame = (): void => {
        const now = performance.now();
        lengths.push(now - before);
        before = now;
        if (going) requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
      await until;
      going = false;
      return lengths;
    },
    felt: () => ({ presses: [...presses.values()], shift }),
  };
}
