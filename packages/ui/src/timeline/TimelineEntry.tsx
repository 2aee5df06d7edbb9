import { Lock, type LucideIcon, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { exactTime, timeAgo } from '../dates/timeWords.ts';
import classes from './Timeline.module.css';

type EntryTone = 'plain' | 'internal' | 'client';

const audiences = {
  plain: null,
  internal: { icon: Lock, word: 'Internal' },
  client: { icon: UserRound, word: 'Client' },
} as const satisfies Record<EntryTone, { readonly icon: LucideIcon; readonly word: string } | null>;

export type TimelineEntryProps = {
  readonly icon: LucideIcon;
  /** Who reads it: plain changes carry no badge, notes a lock, words to the client a person. */
  readonly tone: EntryTone;
  readonly actor: string;
  /** What the actor did: "forwarded this to Sam Okafor (Legal)". */
  readonly phrase: ReactNode;
  readonly at: string;
  readonly now: Date;
  readonly timeZone: string;
  /** Makes the time a link to this entry. */
  readonly anchor?: string | undefined;
  /** Arrived while the page was open. */
  readonly fresh?: boolean | undefined;
  /** Taken back. */
  readonly undone?: boolean | undefined;
  /** Words or file the entry carries. */
  readonly children?: ReactNode;
  /** Undo, while it is possible. */
  readonly action?: ReactNode;
};

/** One thing that happened: icon, who, what, when, and the words that came with it. */
export function TimelineEntry(props: TimelineEntryProps) {
  const { icon: Icon, tone, actor, phrase, at, now, timeZone, anchor, fresh, undone } = props;
  const audience = audiences[tone];
  const AudienceIcon = audience?.icon;
  return (
    <li
      className={classes.entry}
      id={anchor}
      data-tone={tone}
      data-fresh={fresh === true || undefined}
      data-undone={undone === true || undefined}
    >
      <span className={classes.mark}>
        <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
      </span>
      <div>
        <p className={classes.line}>
          <span className={classes.actor} dir="auto">
            {actor}
          </span>
          <span>{phrase}</span>
          {AudienceIcon !== undefined && (
            <span className={classes.badge} data-tone={tone}>
              <AudienceIcon size={12} aria-hidden="true" />
              {audience?.word}
            </span>
          )}
          <a
            className={classes.time}
            href={anchor === undefined ? undefined : `#${anchor}`}
            title={exactTime(at, timeZone)}
          >
            <time dateTime={at}>{timeAgo(at, now, timeZone)}</time>
          </a>
          {fresh === true && <span className={classes.fresh}>New</span>}
          {undone === true && <span className={classes.time}>Taken back</span>}
          {props.action !== undefined && <span className={classes.end}>{props.action}</span>}
        </p>
        {props.children !== undefined && <div className={classes.body}>{props.children}</div>}
      </div>
    </li>
  );
}
