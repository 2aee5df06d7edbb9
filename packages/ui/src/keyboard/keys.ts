/** A single key, perhaps with Shift: "D", "Shift+C". Never Ctrl or Alt: those belong to the browser. */
export type KeyHint = string;

const textBoxes = 'input, textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"]';

/** True while typing, while a dialog or menu is open, or when the person switched single keys off: they stay silent. */
export function isTypingOrBusy(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return true;
  if (document.documentElement.dataset['shortcuts'] === 'off') return true;
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(textBoxes) !== null && target !== null) return true;
  return (
    document.querySelector('[aria-modal="true"], [role="menu"], [role="listbox"]:not([hidden])') !== null
  );
}

/** Whether a key press is the hinted key: "D" without Shift, "Shift+C" with it. */
export function matchesKey(event: KeyboardEvent, hint: KeyHint): boolean {
  const parts = hint.split('+');
  const wantsShift = parts.length > 1 && parts[0] === 'Shift';
  return (
    event.key.toLocaleLowerCase() === (parts.at(-1) ?? '').toLocaleLowerCase() &&
    event.shiftKey === wantsShift
  );
}
