/** A single key, perhaps with Shift: "D", "Shift+C". Never Ctrl or Alt: those belong to the browser. */
export type KeyHint = string;

const textBoxes = 'input, textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"]';

function isInTextBox({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest(textBoxes) !== null;
}

function isLayerOpen(): boolean {
  return (
    document.querySelector('[aria-modal="true"], [role="menu"], [role="listbox"]:not([hidden])') !== null
  );
}

/** Ctrl+Z or Command+Z where it is not the browser's own: outside text boxes and open layers. */
export function isUndoKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.repeat || event.shiftKey || event.altKey) return false;
  if (!(event.ctrlKey || event.metaKey) || event.key.toLocaleLowerCase() !== 'z') return false;
  return !isInTextBox(event) && !isLayerOpen();
}

/** True while typing, while a dialog or menu is open, or when the person switched single keys off: they stay silent. */
export function isTypingOrBusy(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return true;
  if (document.documentElement.dataset['shortcuts'] === 'off') return true;
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  return isInTextBox(event) || isLayerOpen();
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
