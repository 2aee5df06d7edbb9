const wallTime = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/;

/** Minutes since midnight of `HH:MM`; `NaN` when it is no such time. */
export function minutesOfDay(time: string): number {
  return wallTime.test(time) ? Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) : Number.NaN;
}
