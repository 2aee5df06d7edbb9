import { MoveButtons } from '@docket/ui';
import { Button } from '@mantine/core';
import { Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import { adminText } from './adminTexts.ts';
import classes from './Editor.module.css';

interface Props {
  readonly name: string;
  /** What it says, in a sentence or two. */
  readonly summary?: ReactNode;
  readonly error?: string | undefined;
  readonly place: { readonly first: boolean; readonly last: boolean };
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove: () => void;
  /** What can be changed of it, shown when opened; absent where there is nothing more. */
  readonly open?: boolean;
  readonly onOpen?: () => void;
  readonly children?: ReactNode;
}

/** One entry of an ordered list: what it is, its place, and opened everything that can be said about it. */
export function EntryCard(props: Props) {
  const { name, summary, error, place, onMove, onRemove, open = false, onOpen, children } = props;
  return (
    <li className={classes.card} data-open={open || undefined}>
      <div className={classes.cardLine}>
        <div className={classes.cardWords}>
          <span className={classes.cardName} dir="auto">
            {name}
          </span>
          {summary !== undefined && <span className={classes.cardSummary}>{summary}</span>}
          {error !== undefined && (
            <span className={classes.cardError} role="alert">
              {error}
            </span>
          )}
        </div>
        <div className={classes.cardButtons}>
          {onOpen !== undefined && (
            <Button
              variant="default"
              size="xs"
              leftSection={<Pencil size={14} aria-hidden="true" />}
              aria-expanded={open}
              aria-label={adminText(open ? 'closeNamed' : 'editNamed', { name })}
              onClick={onOpen}
            >
              {adminText(open ? 'close' : 'edit')}
            </Button>
          )}
          <MoveButtons name={name} {...place} onMove={onMove} onRemove={onRemove} />
        </div>
      </div>
      {open && <div className={classes.cardBody}>{children}</div>}
    </li>
  );
}
