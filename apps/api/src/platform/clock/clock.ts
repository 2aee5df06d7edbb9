/** Time is handed in, so that tests and the importer decide it. */
export type Clock = { now(): Date };

/** The time of this machine. */
export const systemClock: Clock = { now: () => new Date() };
