import type { ReactNode } from 'react';
import { adminText } from './adminTexts.ts';
import type { EditorTab } from './editor.ts';
import classes from './Editor.module.css';
import { EditorTabs } from './EditorTabs.tsx';

interface Props {
  readonly tabs: readonly EditorTab[];
  /** What people will see of it, beside the tabs. */
  readonly preview?: ReactNode;
  /** The preview lies above the tabs and takes the whole width. */
  readonly wide?: boolean;
}

/** An editor: its parts as tabs, and beside them what comes of it. */
export function EditorFrame({ tabs, preview, wide = false }: Props) {
  if (preview === undefined) return <EditorTabs tabs={tabs} />;
  return (
    <div className={classes.frame} data-wide={wide || undefined}>
      <EditorTabs tabs={tabs} />
      <aside className={classes.preview} aria-label={adminText('preview')}>
        {preview}
      </aside>
    </div>
  );
}
