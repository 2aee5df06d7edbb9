import { type RefObject, useEffect } from 'react';

/** Ctrl+Enter (or Command+Enter) anywhere inside the form sends it. */
export function useSubmitKeys(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    // On the document, because the form of a dialog is put into the page after this effect has run.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      const element = form.current;
      if (element === null || !(event.target instanceof Node) || !element.contains(event.target)) return;
      event.preventDefault();
      element.requestSubmit();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [form]);
}
