import { SkeletonLines } from '@docket/ui';
import { personText } from './personTexts.ts';

interface Props {
  readonly name: string;
  /** Undefined until it is known. */
  readonly held: readonly string[] | undefined;
}

const words = new Intl.ListFormat('en', { type: 'conjunction' });

/** What somebody holds that somebody else has to take over. */
export function HeldWords({ name, held }: Props) {
  if (held === undefined) return <SkeletonLines label={personText('loadingHeld')} count={2} />;
  if (held.length === 0) return <p>{personText('holdsNothing', { name })}</p>;
  return <p>{personText('holds', { name, what: words.format(held) })}</p>;
}
