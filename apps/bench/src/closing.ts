/** Remembers how what was opened is closed, and returns it. */
export type Closes = <Opened>(opened: Opened, close: (opened: Opened) => Promise<void> | void) => Opened;

/** Runs work that opens things one after another and closes them in reverse order, whatever happens. */
export async function closing<Result>(work: (closes: Closes) => Promise<Result>): Promise<Result> {
  const closers: (() => Promise<void> | void)[] = [];
  try {
    return await work((opened, close) => {
      closers.push(() => close(opened));
      return opened;
    });
  } finally {
    for (const close of closers.toReversed()) await close();
  }
}
