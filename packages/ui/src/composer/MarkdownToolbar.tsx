import { ActionIcon, Tooltip } from '@mantine/core';
import { Bold, Code, Italic, Link2, List, ListChecks, type LucideIcon } from 'lucide-react';
import { KeyHintText } from '../keyboard/KeyHintText.tsx';
import { type MarkdownEdit, markdownEdits } from './markdownEdits.ts';

type Tool = { readonly label: string; readonly icon: LucideIcon; readonly keys?: string };

const tools: Record<MarkdownEdit, Tool> = {
  bold: { label: 'Bold', icon: Bold, keys: 'Ctrl+B' },
  italic: { label: 'Italic', icon: Italic, keys: 'Ctrl+I' },
  link: { label: 'Link', icon: Link2, keys: 'Ctrl+K' },
  list: { label: 'List', icon: List },
  checklist: { label: 'Checklist', icon: ListChecks },
  code: { label: 'Code', icon: Code },
};

/** Buttons that mark up the selected words. */
export function MarkdownToolbar({ onEdit }: { readonly onEdit: (edit: MarkdownEdit) => void }) {
  return markdownEdits.map((edit) => {
    const { label, icon: Icon, keys } = tools[edit];
    return (
      <Tooltip key={edit} label={<KeyHintText label={label} keys={keys} />}>
        <ActionIcon variant="subtle" color="gray" size={26} aria-label={label} onClick={() => onEdit(edit)}>
          <Icon size={15} strokeWidth={1.75} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
    );
  });
}
