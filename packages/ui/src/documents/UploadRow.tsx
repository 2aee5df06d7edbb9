import { Button } from '@mantine/core';
import type { Audience } from '@docket/domain';
import { FileUp, OctagonAlert } from 'lucide-react';
import { AudienceTag } from './AudienceTag.tsx';
import { fileSizeWords } from './fileRules.ts';
import classes from './FileRow.module.css';

export type UploadRowProps = {
  readonly name: string;
  readonly size: number;
  readonly audience?: Audience | undefined;
  readonly state: 'sending' | 'stopped' | 'refused';
  /** Share of the bytes that left, 0 to 1. */
  readonly share: number;
  /** Why it was refused: "boiler.mov must be smaller than 50 MB". */
  readonly message?: string | undefined;
  readonly onRetry: () => void;
  readonly onRemove: () => void;
};

const removeLabels = { sending: 'Cancel upload of', stopped: 'Remove', refused: 'Remove' } as const;

/** A file on its way: how far it is, cancel, resume after an interruption, and errors in place. */
export function UploadRow({
  name,
  size,
  audience,
  state,
  share,
  message,
  onRetry,
  onRemove,
}: UploadRowProps) {
  const percent = Math.round(share * 100);
  return (
    <li className={classes.row} data-state={state}>
      {state === 'refused' ? (
        <OctagonAlert className={classes.error} size={18} aria-hidden="true" />
      ) : (
        <FileUp className={classes.icon} size={18} strokeWidth={1.5} aria-hidden="true" />
      )}
      <span className={classes.main}>
        {state === 'refused' ? (
          <span className={classes.error} role="alert">
            {message}
          </span>
        ) : (
          <>
            <span className={classes.name} dir="auto">
              {name}
            </span>
            <span className={classes.detail}>
              {state === 'sending'
                ? `${fileSizeWords(size)} · ${percent} %`
                : `Upload stopped at ${percent} %`}
            </span>
            {audience !== undefined && <AudienceTag audience={audience} />}
          </>
        )}
      </span>
      <span className={classes.actions}>
        {state === 'stopped' && (
          <Button size="compact-xs" variant="default" onClick={onRetry}>
            Resume
          </Button>
        )}
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          aria-label={`${removeLabels[state]} ${name}`}
          onClick={onRemove}
        >
          {state === 'sending' ? 'Cancel' : 'Remove'}
        </Button>
      </span>
      {state !== 'refused' && (
        <progress className="docket-hidden" value={percent} max={100} aria-label={`Upload of ${name}`} />
      )}
      {state !== 'refused' && (
        <span className={classes.bar} aria-hidden="true">
          <span style={{ inlineSize: `${percent}%` }} />
        </span>
      )}
    </li>
  );
}
