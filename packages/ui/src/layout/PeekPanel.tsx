import { ActionIcon, Tooltip } from '@mantine/core';
import { X } from 'lucide-react';
import { type CSSProperties, type ReactNode, useRef, useState } from 'react';
import { KeyHintText } from '../keyboard/KeyHintText.tsx';
import { clampWidth, peekWidths } from './peekWidths.ts';
import { useDragWidth } from './useDragWidth.ts';
import classes from './PeekPanel.module.css';

export type PeekPanelProps = {
  /** What is shown: "Task T-1042". */
  readonly label: string;
  /** Beside the close button: number, link to the page. */
  readonly head: ReactNode;
  readonly children: ReactNode;
  readonly onClose: () => void;
};

/** A panel at the end of a list: 480 px, 400 to 720 by dragging its edge or with the arrow keys on it. */
export function PeekPanel({ label, head, children, onClose }: PeekPanelProps) {
  const [width, setWidth] = useState<number>(peekWidths.initial);
  const style: CSSProperties & Record<'--peek-width', string> = { '--peek-width': `${width}px` };
  const handle = useRef<HTMLDivElement>(null);
  useDragWidth(handle, setWidth);
  return (
    <aside className={classes.peek} style={style} aria-label={label}>
      <div className={classes.handle} ref={handle}>
        <input
          type="range"
          className="docket-hidden"
          aria-label="Width of the panel"
          min={peekWidths.least}
          max={peekWidths.most}
          step={20}
          value={width}
          onChange={(event) => setWidth(clampWidth(event.currentTarget.valueAsNumber))}
        />
      </div>
      <div className={classes.top}>
        {head}
        <div className={classes.end}>
          <Tooltip label={<KeyHintText label="Close" keys="Esc" />}>
            <ActionIcon variant="subtle" color="gray" size={32} aria-label="Close" onClick={onClose}>
              <X size={18} aria-hidden="true" />
            </ActionIcon>
          </Tooltip>
        </div>
      </div>
      <div className={classes.body}>{children}</div>
    </aside>
  );
}
