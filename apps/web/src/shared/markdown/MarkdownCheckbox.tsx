import { useContext } from 'react';
import { MarkdownLineContext, MarkdownToggleContext } from './markdownContexts.ts';

/** The box of a checklist row; it can be ticked where the text may be changed. */
export function MarkdownCheckbox({ checked = false }: { readonly checked?: boolean | undefined }) {
  const toggle = useContext(MarkdownToggleContext);
  const line = useContext(MarkdownLineContext);
  const label = checked ? 'Done' : 'Not done';
  if (toggle === null || line === null) {
    return <input type="checkbox" checked={checked} disabled aria-label={label} />;
  }
  return <input type="checkbox" checked={checked} aria-label={label} onChange={() => toggle(line)} />;
}
