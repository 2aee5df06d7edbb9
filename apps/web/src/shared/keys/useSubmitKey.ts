import { type RefObject, useEffect, useEffectEvent } from 'react';

/** Where a form hears the key: only while the focus is in it, or wherever no other form or dialog has it. */
type Reach = 'FORM' | 'PAGE';

function isMine(form: HTMLElement | null, target: EventTarget | null, reach: Reach): boolean {
  if (form === null || !(target instanceof Element)) return false;
  return form.contains(target) || (reach === 'PAGE' && target.closest('form, [role="dialog"]') === null);
}

/** Ctrl+Enter (or Cmd+Enter) sends a form: from anywhere in it, and where it is all a page is for, from the page too. */
export function useSubmitKey(
  form: RefObject<HTMLElement | null>,
  onSubmit: () => void,
  reach: Reach = 'FORM',
): void {
  const submit = useEffectEvent(onSubmit);
  useEffect(() => {
    // On the document, because the form of a dialog is put into the page after this effect has run.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      if (!isMine(form.current, event.target, reach)) return;
      event.preventDefault();
      submit();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [form, reach]);
}
