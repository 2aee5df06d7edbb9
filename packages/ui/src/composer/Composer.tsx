import { ActionIcon, Button } from '@mantine/core';
import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { Banner } from '../feedback/Banner.tsx';
import { DraftRestored } from '../feedback/DraftRestored.tsx';
import { useAfterDelay } from '../feedback/useAfterDelay.ts';
import { useSubmitKeys } from '../keyboard/useSubmitKeys.ts';
import type { ComposerChoice } from './composerChoice.ts';
import { composerIcons } from './composerIcons.ts';
import { MarkdownBox } from './MarkdownBox.tsx';
import classes from './Composer.module.css';

export type ComposerProps = {
  /** The way to write that is open. */
  readonly choice: ComposerChoice;
  readonly text: string;
  readonly onTextChange: (text: string) => void;
  readonly restored?: boolean | undefined;
  readonly onDiscardDraft?: (() => void) | undefined;
  readonly busy: boolean;
  /** What is wrong with the text, said under the box. */
  readonly error?: string | undefined;
  /** What the server answered instead of taking it: what happened, what to do. */
  readonly failure?: { readonly title: string; readonly text?: string | undefined } | null | undefined;
  readonly renderPreview?: ((text: string) => ReactNode) | undefined;
  /** Files pasted here; they get the audience of the open choice. */
  readonly onFiles?: ((files: readonly File[]) => void) | undefined;
  /** The attach button and the files on their way. */
  readonly files?: ReactNode;
  readonly onSubmit: () => void;
  /** Closes the box; what was typed stays a draft. */
  readonly onClose: () => void;
};

/** The open composer: its ground, its first line and its button say who will read the text. */
export function Composer(props: ComposerProps) {
  const { choice, text, busy, failure = null } = props;
  const Icon = composerIcons[choice.tone];
  const form = useRef<HTMLFormElement>(null);
  const saving = useAfterDelay(busy);
  useSubmitKeys(form);
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    props.onClose();
  };
  return (
    <form
      ref={form}
      className={classes.open}
      data-tone={choice.tone}
      aria-label={choice.label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) props.onSubmit();
      }}
    >
      <p className={classes.audience}>
        <Icon size={16} aria-hidden="true" />
        {choice.audience}
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label="Close, keep the draft"
          onClick={props.onClose}
          onKeyDown={onEscape}
        >
          <X size={16} aria-hidden="true" />
        </ActionIcon>
      </p>
      {failure !== null && (
        <Banner tone="error" title={failure.title}>
          {failure.text}
        </Banner>
      )}
      {props.restored === true && <DraftRestored onDiscard={props.onDiscardDraft} />}
      <MarkdownBox
        label={choice.label}
        value={text}
        onChange={props.onTextChange}
        error={props.error}
        renderPreview={props.renderPreview}
        onFiles={props.onFiles}
        focused
      />
      <div className={classes.bottom}>
        {props.files}
        <div className={classes.submit}>
          <output>{saving && 'Saving…'}</output>
          <Button type="submit">{choice.submit}</Button>
        </div>
      </div>
    </form>
  );
}
