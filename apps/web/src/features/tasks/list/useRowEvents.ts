import { type RefObject, useEffect, useEffectEvent } from 'react';

interface Handlers {
  /** The focus came to a row. */
  readonly onFocusRow: (taskId: string) => void;
  /** A row was pressed beside its link and buttons. */
  readonly onPressRow: (taskId: string) => void;
  /** The pointer has rested on a row for a moment. */
  readonly onRestOnRow: (taskId: string) => void;
}

const restsAfter = 65;

function rowOf(target: EventTarget | null): string | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-task]') : null;
  return row?.dataset['task'] ?? null;
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
  const onPress = useEffectEvent((id: string) => handlers.onPressRow(id));
  const onRest = useEffectEvent((id: string) => handlers.onRestOnRow(id));
  useEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const control = new AbortController();
    const { signal } = control;
    let pressed: string | null = null;
    let resting: ReturnType<typeof setTimeout> | undefined;
    element.addEventListener(
      'focusin',
      ({ target }) => {
        const id = rowOf(target);
        if (id !== null) onFocus(id);
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
      control.abort();
    };
  }, [list]);
}
