import type { LucideIcon } from 'lucide-react';
import { NavLink, useLocation } from 'react-router-dom';
import { countWords } from '../../shared/counts/countWords.ts';
import classes from './Navigation.module.css';

interface Props {
  readonly to: string;
  readonly label: string;
  readonly icon: LucideIcon;
  /** Addresses that belong to this item. */
  readonly section: string;
  readonly folded: boolean;
  readonly count?: number | undefined;
  /** What the count counts, for the tooltip and screen readers. */
  readonly countLabel?: string | undefined;
  readonly onFollow?: (() => void) | undefined;
}

/** One line of the navigation; folded to its icon, the words come beside it on hover and focus. */
export function NavItem({ to, label, icon: Icon, section, folded, count = 0, countLabel, onFollow }: Props) {
  const here = useLocation().pathname.startsWith(section);
  return (
    <NavLink
      to={to}
      className={classes.item}
      aria-current={here ? 'page' : undefined}
      data-tip={folded ? `${label}${count > 0 ? ` · ${countWords(count)}` : ''}` : undefined}
      {...(onFollow && { onClick: onFollow })}
    >
      <Icon size={18} strokeWidth={1.5} aria-hidden="true" />
      <span className={folded ? 'docket-hidden' : classes.label} dir="auto">
        {label}
      </span>
      {count > 0 && (
        <span className={folded ? 'docket-hidden' : classes.count}>
          <span aria-hidden="true">{countWords(count)}</span>
          <span className="docket-hidden">{countLabel}</span>
        </span>
      )}
    </NavLink>
  );
}
