export interface Arrival {
  /** The page to go to after signing in, inside this site. */
  readonly from: string;
  /** Why the page is shown: the session ended by itself, the client left, or leaving failed. */
  readonly notice: ArrivalNotice | null;
}

const notices = ['OVER', 'LEFT', 'NOT_SIGNED_OUT'] as const;
type ArrivalNotice = (typeof notices)[number];

function textAt(state: object, key: string): string | null {
  const found = new Map<string, unknown>(Object.entries(state)).get(key);
  return typeof found === 'string' ? found : null;
}

/** What the navigation to a page of the account carried. */
export function arrivalIn(state: unknown): Arrival {
  if (typeof state !== 'object' || state === null) return { from: '/', notice: null };
  const from = textAt(state, 'from') ?? '/';
  const notice = textAt(state, 'notice');
  return { from, notice: notices.find((each) => each === notice) ?? null };
}
