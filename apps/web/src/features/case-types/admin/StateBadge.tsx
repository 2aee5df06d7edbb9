import { Archive, CircleCheck, type LucideIcon, PencilLine } from 'lucide-react';
import classes from './Admin.module.css';
import { adminText } from './adminTexts.ts';

type State = 'DRAFT' | 'PUBLISHED' | 'RETIRED';

const icons = {
  DRAFT: PencilLine,
  PUBLISHED: CircleCheck,
  RETIRED: Archive,
} as const satisfies Record<State, LucideIcon>;

/** How a version stands: being written, in force, or in force and out of use. */
export function StateBadge({
  state,
  retired,
}: {
  readonly state: 'DRAFT' | 'PUBLISHED';
  readonly retired: boolean;
}) {
  const shown: State = state === 'PUBLISHED' && retired ? 'RETIRED' : state;
  const Icon = icons[shown];
  return (
    <span className={classes.state} data-state={shown}>
      <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
      {adminText(`state.${shown}`)}
    </span>
  );
}
