/** A text with what is selected in it. */
export type Selected = { readonly text: string; readonly start: number; readonly end: number };

export const markdownEdits = ['bold', 'italic', 'link', 'list', 'checklist', 'code'] as const;
export type MarkdownEdit = (typeof markdownEdits)[number];

const wrappers = { bold: '**', italic: '_', code: '`' } as const;
const prefixes = { list: '- ', checklist: '- [ ] ' } as const;

/** The text after the edit, with the same words still selected. */
export function applyMarkdown(edit: MarkdownEdit, selected: Selected): Selected {
  if (edit === 'link') return link(selected);
  if (edit === 'list' || edit === 'checklist') return prefixLines(selected, prefixes[edit]);
  return wrap(selected, wrappers[edit]);
}

function wrap({ text, start, end }: Selected, mark: string): Selected {
  const changed = `${text.slice(0, start)}${mark}${text.slice(start, end)}${mark}${text.slice(end)}`;
  return { text: changed, start: start + mark.length, end: end + mark.length };
}

function link({ text, start, end }: Selected): Selected {
  const words = text.slice(start, end);
  const changed = `${text.slice(0, start)}[${words}](https://)${text.slice(end)}`;
  const address = start + words.length + 3;
  return { text: changed, start: address, end: address + 'https://'.length };
}

function prefixLines({ text, start, end }: Selected, prefix: string): Selected {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const lines = text.slice(from, end).split('\n');
  const changed = lines.map((line) => prefix + line).join('\n');
  return {
    text: text.slice(0, from) + changed + text.slice(end),
    start: start + prefix.length,
    end: end + prefix.length * lines.length,
  };
}
