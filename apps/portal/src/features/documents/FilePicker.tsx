import { useRef } from 'react';
import { Button } from '../../shared/forms/Button.tsx';

interface Props {
  readonly label: string;
  readonly accept: string;
  /** Opens the camera on devices that have one. */
  readonly camera?: boolean;
  readonly onPick: (files: readonly File[]) => void;
}

/** A button that opens the device's own way of choosing files. */
export function FilePicker({ label, accept, camera = false, onPick }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button kind="secondary" onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        multiple={!camera}
        capture={camera ? 'environment' : undefined}
        onChange={(event) => {
          onPick([...(event.currentTarget.files ?? [])]);
          // The same file can be chosen again after it was removed.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
