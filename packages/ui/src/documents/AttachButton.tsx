import { Button } from '@mantine/core';
import { Paperclip } from 'lucide-react';
import { useRef } from 'react';
import { acceptedFiles, acceptedTypes } from './fileRules.ts';

export type AttachButtonProps = {
  readonly onFiles: (files: readonly File[]) => void;
  readonly label?: string | undefined;
  readonly withLimits?: boolean | undefined;
};

/** Opens the file dialog or the camera; says beforehand what may be attached. */
export function AttachButton({ onFiles, label = 'Attach files', withLimits = false }: AttachButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<Paperclip size={14} aria-hidden="true" />}
        title={acceptedFiles}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={acceptedTypes}
        aria-label={label}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      {withLimits && <small>{acceptedFiles}</small>}
    </>
  );
}
