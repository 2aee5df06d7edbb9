import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { useGo, usePlace, usePrepare } from './RouterContext.ts';

interface Props extends Omit<ComponentProps<'a'>, 'href'> {
  readonly children: ReactNode;
  readonly to: string;
  readonly replace?: boolean;
}

/** True for a press that shall stay in this tab; a new tab, a window or a download is the browser's. */
function staysHere(event: MouseEvent): boolean {
  const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  return event.button === 0 && !modified && !event.defaultPrevented;
}

/** A link within this site. The page it leads to is fetched once somebody points at it. */
export function Link({ to, replace = false, onClick, children, ...anchor }: Props) {
  const { pathname, search, hash } = usePlace();
  const go = useGo();
  const prepare = usePrepare();
  const intend = () => prepare(to);
  return (
    <a
      {...anchor}
      href={to}
      onPointerEnter={intend}
      onFocus={intend}
      onClick={(event) => {
        onClick?.(event);
        if (!staysHere(event)) return;
        event.preventDefault();
        // The same page once more is not one more step to go back.
        go(to, { replace: replace || to === pathname + search + hash });
      }}
    >
      {children}
    </a>
  );
}
