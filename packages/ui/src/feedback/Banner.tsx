import { Info, type LucideIcon, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './Banner.module.css';

type BannerTone = 'error' | 'warning' | 'info';

const icons = {
  error: OctagonAlert,
  warning: TriangleAlert,
  info: Info,
} as const satisfies Record<BannerTone, LucideIcon>;

export type BannerProps = {
  readonly tone: BannerTone;
  /** What happened. */
  readonly title: ReactNode;
  /** What to do about it. */
  readonly children?: ReactNode | undefined;
  readonly actions?: ReactNode | undefined;
  readonly icon?: LucideIcon | undefined;
  /** Errors interrupt a screen reader; the rest waits its turn. Off for what was there from the start. */
  readonly announced?: boolean | undefined;
};

/** A message in its place on the page: first what happened, then what to do. */
export function Banner({ tone, title, children, actions, icon, announced = true }: BannerProps) {
  const Icon = icon ?? icons[tone];
  const role = tone === 'error' ? 'alert' : 'status';
  return (
    <div className={classes.banner} data-tone={tone} role={announced ? role : undefined}>
      <Icon size={16} strokeWidth={2} aria-hidden="true" />
      <div className={classes.body}>
        <p className={classes.title}>{title}</p>
        {children !== undefined && <div>{children}</div>}
        {actions !== undefined && actions !== false && <div className={classes.actions}>{actions}</div>}
      </div>
    </div>
  );
}
