import { exactTime, timeAgo } from './timeWords.ts';

export type RelativeTimeProps = {
  /** Instant as ISO text. */
  readonly at: string;
  readonly now: Date;
  readonly timeZone: string;
};

/** How long ago something was, with the exact moment as tooltip. */
export function RelativeTime({ at, now, timeZone }: RelativeTimeProps) {
  return (
    <time dateTime={at} title={exactTime(at, timeZone)}>
      {timeAgo(at, now, timeZone)}
    </time>
  );
}
