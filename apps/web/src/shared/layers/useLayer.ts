import { type RefObject, useRef, useState } from 'react';

export interface Layer {
  readonly opened: boolean;
  readonly open: () => void;
  /** Closes and gives the focus back to the button, unless it has gone somewhere else meanwhile. */
  readonly close: () => void;
  /** What the button that opens the layer needs. */
  readonly button: {
    readonly ref: RefObject<HTMLButtonElement | null>;
    readonly 'aria-haspopup': 'menu' | 'dialog';
    readonly 'aria-expanded': boolean;
    readonly onClick: () => void;
    readonly onPointerEnter: () => void;
    readonly onFocus: () => void;
  };
}

/**
 * A menu or popover whose code is fetched when somebody turns to its button. The layer draws the button again inside
 * itself, so the focus has to be carried over by hand.
 */
export function useLayer(kind: 'menu' | 'dialog', load: () => Promise<unknown>): Layer {
  const ref = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState(false);
  const preload = () => void load().catch(() => undefined);
  const close = () => {
    setOpened(false);
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) ref.current?.focus();
    });
  };
  return {
    opened,
    open: () => setOpened(true),
    close,
    button: {
      ref,
      'aria-haspopup': kind,
      'aria-expanded': opened,
      onClick: () => (opened ? close() : setOpened(true)),
      onPointerEnter: preload,
      onFocus: preload,
    },
  };
}
