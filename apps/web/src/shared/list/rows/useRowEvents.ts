import { type RefObject, useEffect, useEffectEvent } from 'react';
import { whenIdle } from '../../react/whenIdle.ts';

interface Handlers {
  /** The focus came to a row. */
  readonly onFocusRow: (rowId: string) => void;
  /** A row was pressed beside its link and buttons. */
  readonly onPressRow: (rowId: string) => void;
  /** The focus has stayed on a row for a moment, and the page has nothing better to do. */
  readonly onStayOnRow: (rowId: string) => void;
  /** The pointer has rested on a row for a moment. */
  readonly onRestOnRow: (rowId: string) => void;
}

const restsAfter = 65;
/** Longer than the pause between two steps of a key that is held down. */
const staysAfter = 120;

function rowOf(target: EventTarget | null): string | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return row?.dataset['row'] ?? null;
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a, button, input, label, [role="menu"]') !== null;
}

function isSelecting(): boolean {
  return document.getSelection()?.isCollapsed === false;
}

/**
 * Focus and pointer on rows, heard once for the whole list. A press counts for the row under it at pointer-down, so
 * that a change in between never hits another row.
 */
export function useRowEvents(list: RefObject<HTMLElement | null>, handlers: Handlers): void {
  const onFocus = useEffectEvent((id: string) => handlers.onFocusRow(id));
  const onStay = useEffectEvent((id: string) => handlers.onStayOnRow(id));
  const onPress = useEffectEvent((id: string) => handlers.onPressRow(id));
  const onRest = useEffectEvent((id: string) => handlers.onRestOnRow(id));
  useEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const control = new AbortController();
    const { signal } = control;
    let pressed: string | null = null;
    let resting: ReturnType<typeof setTimeout> | undefined;
    let staying: ReturnType<typeof setTimeout> | undefined;
    let stopIdle = () => {};
    const leaveRow = () => {
      clearTimeout(staying);
      stopIdle();
    };
    element.addEventListener(
      'focusin',
      ({ target }) => {
        leaveRow();
        const id = rowOf(target);
        if (id === null) return;
        onFocus(id);
        staying = setTimeout(() => (stopIdle = whenIdle(() => onStay(id))), staysAfter);
      },
      { signal },
    );
    element.addEventListener('pointerdown', ({ target }) => (pressed = rowOf(target)), { signal });
    element.addEventListener(
      'click',
      ({ target }) => {
        const id = rowOf(target);
        if (id === null || id !== pressed || isControl(target) || isSelecting()) return;
        onPress(id);
      },
      { signal },
    );
    element.addEventListener(
      'pointerover',
      ({ target }) => {
        clearTimeout(resting);
        const id = rowOf(target);
        if (id !== null) resting = setTimeout(() => onRest(id), restsAfter);
      },
      { signal },
    );
    return () => {
      clearTimeout(resting);
      leaveRow();
      control.abort();
    };
  }, [list]);
}
