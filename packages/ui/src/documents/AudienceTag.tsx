import type { Audience } from '@docket/domain';
import { Lock, type LucideIcon, UserRound } from 'lucide-react';
import classes from './FileRow.module.css';

const looks = {
  INTERNAL: { icon: Lock, word: 'Internal' },
  CLIENT: { icon: UserRound, word: 'Client' },
} as const satisfies Record<Audience, { readonly icon: LucideIcon; readonly word: string }>;

/** Who may see something, as shape and word. */
export function AudienceTag({
  audience,
  word,
}: {
  readonly audience: Audience;
  readonly word?: string | undefined;
}) {
  const Icon = looks[audience].icon;
  return (
    <span className={classes.audience} data-audience={audience}>
      <Icon size={12} aria-hidden="true" />
      {word ?? looks[audience].word}
    </span>
  );
}
