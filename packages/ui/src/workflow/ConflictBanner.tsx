import { Button } from '@mantine/core';
import { Banner } from '../feedback/Banner.tsx';

export type ConflictBannerProps = {
  /** Who did what and when: "Sam completed this 12 seconds ago." */
  readonly happened: string;
  /** What was not applied: "Your cancel was not applied." */
  readonly notApplied: string;
  /** What was typed; it stays here until it was used or dismissed. */
  readonly text: string;
  readonly onPostAnyway?: (() => void) | undefined;
  readonly onCopy?: (() => void) | undefined;
  /** The action that is possible now, for example Reopen. */
  readonly next?: { readonly label: string; readonly run: () => void } | undefined;
  readonly onDismiss: () => void;
};

/** Stands in place of the action bar after somebody else acted first. */
export function ConflictBanner(props: ConflictBannerProps) {
  const { happened, notApplied, text, onPostAnyway, onCopy, next, onDismiss } = props;
  const typed = text.trim() !== '';
  return (
    <Banner
      tone="warning"
      title={`${happened} ${notApplied}`}
      actions={
        <>
          {typed && onPostAnyway !== undefined && (
            <Button variant="default" size="xs" onClick={onPostAnyway}>
              Post my comment anyway
            </Button>
          )}
          {next !== undefined && (
            <Button variant="default" size="xs" onClick={next.run}>
              {next.label}
            </Button>
          )}
          {typed && onCopy !== undefined && (
            <Button variant="default" size="xs" onClick={onCopy}>
              Copy my text
            </Button>
          )}
          <Button variant="default" size="xs" onClick={onDismiss}>
            Dismiss
          </Button>
        </>
      }
    >
      {typed && <blockquote dir="auto">{text}</blockquote>}
    </Banner>
  );
}
