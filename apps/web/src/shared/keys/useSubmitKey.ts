import { type RefObject, useEffect, useEffectEvent } from 'react';

/** Ctrl+Enter (or Cmd+Enter) anywhere in a form sends it. */
export function useSubmitKey(form: RefObject<HTMLElement | null>, onSubmit: () => void): void {
  const submit = useEffectEvent(onSubmit);
  useEffect(() => {
    // On the document, because the form of a dialog is put into the page after this effect has run.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      if (!(event.target instanceof Node) || form.current?.contains(event.target) !== true) return;
      event.preventDefault();
      submit();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [form]);
}
