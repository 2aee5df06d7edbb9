import { SingleBar } from 'cli-progress';

/** Shows how far a long command is: a bar on a terminal, one line for each tenth elsewhere. */
export type Progress = {
  readonly update: (done: number, of: number) => void;
  readonly stop: () => void;
};

/** Progress on the error stream, so that what a command prints can be piped. */
export function progressOf(what: string, stream: NodeJS.WriteStream = process.stderr): Progress {
  return stream.isTTY ? bar(what, stream) : lines(what, stream);
}

function bar(what: string, stream: NodeJS.WriteStream): Progress {
  const single = new SingleBar({
    format: `{bar} {percentage} % · {value} of {total} ${what} · {eta_formatted} left`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    stream,
  });
  let started = false;
  return {
    update(done, of) {
      if (!started) single.start(of, 0);
      started = true;
      single.update(done);
    },
    stop: () => single.stop(),
  };
}

function lines(what: string, stream: NodeJS.WriteStream): Progress {
  let tenth = 0;
  return {
    update(done, of) {
      const reached = Math.floor((done / of) * 10);
      if (reached <= tenth) return;
      tenth = reached;
      stream.write(`${done} of ${of} ${what}\n`);
    },
    stop: () => undefined,
  };
}
