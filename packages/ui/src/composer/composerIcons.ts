import { Lock, type LucideIcon, MessageSquare, UserRound } from 'lucide-react';
import type { ComposerChoice } from './composerChoice.ts';

/** The shape that stands for who reads a text. */
export const composerIcons = {
  internal: Lock,
  client: UserRound,
  plain: MessageSquare,
} as const satisfies Record<ComposerChoice['tone'], LucideIcon>;
