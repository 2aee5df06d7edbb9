import { useEffect, useEffectEvent } from 'react';
import { useGo } from './RouterContext.ts';

interface Props {
  readonly to: string;
  readonly state?: unknown;
}

/** Leads on to another address, in the place of this one. */
export function Redirect({ to, state }: Props) {
  const go = useGo();
  const leadOn = useEffectEvent(() => go(to, { replace: true, state }));
  useEffect(() => leadOn(), [to]);
  return null;
}
