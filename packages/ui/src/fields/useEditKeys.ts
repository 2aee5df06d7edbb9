import { type RefObject, useEffect, useEffectEvent } from 'react';

type EditKeys = { readonly onSave: () => void; readonly onRevert: () => void };

/** While a field is being edited: Enter (Ctrl+Enter in a text box of many lines) and leaving save, Escape reverts. */
export function useEditKeys(cell: RefObject<HTMLElement | null>, editing: boolean, keys: EditKeys): void {
  const save = useEffectEvent(keys.onSave);
  const revert = useEffectEvent(keys.onRevert);
  useEffect(() => {
    const element = cell.current;
    if (!editing || element === null) return undefined;
    element.querySelector<HTMLElement>('input, textarea, select')?.focus();
    const control = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => {
      // A picker's open list takes Enter and Escape first.
      if (event.defaultPrevented) return;
      const many = event.target instanceof HTMLTextAreaElement && !event.ctrlKey && !event.metaKey;
      if (event.key === 'Escape') revert();
      else if (event.key === 'Enter' && !many) save();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    const onFocusOut = (event: FocusEvent) => {
      if (event.relatedTarget instanceof Node && !element.contains(event.relatedTarget)) save();
    };
    element.addEventListener('keydown', onKeyDown, { signal: control.signal });
    element.addEventListener('focusout', onFocusOut, { signal: control.signal });
    return () => control.abort();
  }, [cell, editing]);
}
