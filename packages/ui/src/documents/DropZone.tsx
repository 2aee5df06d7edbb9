import { Upload } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import classes from './DropZone.module.css';

export type DropZoneProps = {
  /** Named while files hover: "Attach to T-1042, internal only". */
  readonly label: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
  readonly enabled?: boolean | undefined;
};

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** Takes files dropped anywhere on its part of the page. The attach button does the same without dragging. */
export function DropZone({ label, onFiles, children, enabled = true }: DropZoneProps) {
  const zone = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    const element = zone.current;
    if (!enabled || element === null) return undefined;
    const control = new AbortController();
    const listen = (type: 'dragenter' | 'dragover' | 'dragleave' | 'drop', run: (event: DragEvent) => void) =>
      element.addEventListener(type, run, { signal: control.signal });
    const hover = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    listen('dragenter', hover);
    listen('dragover', hover);
    listen('dragleave', (event) => {
      if (!(event.relatedTarget instanceof Node) || !element.contains(event.relatedTarget)) setOver(false);
    });
    listen('drop', (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(false);
      onFiles([...(event.dataTransfer?.files ?? [])]);
    });
    return () => control.abort();
  }, [enabled, onFiles]);
  return (
    <div ref={zone} className={classes.zone}>
      {children}
      {over && (
        <div className={classes.overlay}>
          <p className={classes.card}>
            <Upload size={22} aria-hidden="true" />
            {label}
          </p>
        </div>
      )}
    </div>
  );
}
