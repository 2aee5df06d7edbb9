/** A server under measurement: a process of its own that answers on loopback. */
export type Contender = {
  readonly name: string;
  /** Its address without a slash at the end. */
  readonly url: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
  /** Memory that its process holds now, in MB. */
  readonly memory: () => number;
};
