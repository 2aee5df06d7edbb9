import { Button } from '@mantine/core';
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { applyMarkdown, type MarkdownEdit } from './markdownEdits.ts';
import { MarkdownToolbar } from './MarkdownToolbar.tsx';
import classes from './MarkdownBox.module.css';

export type MarkdownBoxProps = {
  /** Said by screen readers; what the box is for. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly placeholder?: string | undefined;
  readonly error?: string | undefined;
  /** Draws the text as it will be read; without it there is no preview. */
  readonly renderPreview?: ((text: string) => ReactNode) | undefined;
  /** Files pasted into the box, for example a screenshot. */
  readonly onFiles?: ((files: readonly File[]) => void) | undefined;
  /** Takes the focus when it appears, because the person just opened it. */
  readonly focused?: boolean | undefined;
};

const shortcuts = new Map<string, MarkdownEdit>([
  ['b', 'bold'],
  ['i', 'italic'],
  ['k', 'link'],
]);

/** A plain text box for Markdown with a small toolbar, Ctrl+B, I and K, and a preview. */
export function MarkdownBox(props: MarkdownBoxProps) {
  const { label, value, onChange, error, renderPreview, onFiles } = props;
  const [previewing, setPreviewing] = useState(false);
  const input = useRef<HTMLTextAreaElement>(null);
  const errorId = useId();
  const { focused = false } = props;
  useEffect(() => {
    if (focused) input.current?.focus();
  }, [focused]);

  const edit = (kind: MarkdownEdit) => {
    const element = input.current;
    if (element === null) return;
    const next = applyMarkdown(kind, {
      text: value,
      start: element.selectionStart,
      end: element.selectionEnd,
    });
    onChange(next.text);
    requestAnimationFrame(() => {
      element.focus();
      element.setSelectionRange(next.start, next.end);
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const kind = event.ctrlKey || event.metaKey ? shortcuts.get(event.key.toLocaleLowerCase()) : undefined;
    if (kind === undefined) return;
    event.preventDefault();
    edit(kind);
  };
  const onPaste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    if (files.length === 0 || onFiles === undefined) return;
    event.preventDefault();
    onFiles(files);
  };
  return (
    <div>
      <div className={classes.box}>
        <div className={classes.toolbar}>
          {!previewing && <MarkdownToolbar onEdit={edit} />}
          {renderPreview !== undefined && (
            <Button
              className={classes.preview}
              variant="subtle"
              color="gray"
              size="compact-xs"
              aria-pressed={previewing}
              onClick={() => setPreviewing(!previewing)}
            >
              Preview
            </Button>
          )}
        </div>
        {previewing && renderPreview !== undefined ? (
          <div className={classes.rendered}>{renderPreview(value)}</div>
        ) : (
          <textarea
            ref={input}
            className={classes.input}
            aria-label={label}
            aria-invalid={error !== undefined || undefined}
            aria-describedby={error === undefined ? undefined : errorId}
            placeholder={props.placeholder}
            value={value}
            dir="auto"
            onChange={(event) => onChange(event.currentTarget.value)}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
          />
        )}
      </div>
      {error !== undefined && (
        <p className={classes.error} id={errorId}>
          {error}
        </p>
      )}
    </div>
  );
}
