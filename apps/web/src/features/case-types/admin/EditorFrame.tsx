import { Tabs } from '@mantine/core';
import { type ReactNode, useContext } from 'react';
import { useSearchParams } from 'react-router-dom';
import { countFindings, FindingsContext } from '../contents/findings.ts';
import classes from './Editor.module.css';
import { adminText } from './adminTexts.ts';
import type { EditorTab } from './editor.ts';
import { useReadOnly } from './readOnly.ts';

interface Props {
  readonly tabs: readonly EditorTab[];
  /** What people will see of it, beside the tabs. */
  readonly preview?: ReactNode;
}

/** An editor: its parts as tabs that say how much is wrong in them, and beside them what comes of it. */
export function EditorFrame({ tabs, preview }: Props) {
  const findings = useContext(FindingsContext);
  const readOnly = useReadOnly();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('tab');
  const chosen = tabs.find(({ key }) => key === asked)?.key ?? tabs[0]?.key ?? '';
  const choose = (key: string | null) => {
    setSearch(
      (before) => {
        if (key !== null) before.set('tab', key);
        return before;
      },
      { replace: true },
    );
  };
  const tabWords = ({ label, paths }: EditorTab) => {
    const count = countFindings(findings, paths);
    if (count === 0) return label;
    return (
      <>
        {label} <span className={classes.count}>{adminText('toFix', { count })}</span>
      </>
    );
  };
  return (
    <div className={classes.frame} data-preview={preview !== undefined || undefined}>
      <Tabs value={chosen} onChange={choose} keepMounted={false} className={classes.tabs}>
        {tabs.length > 1 && (
          <Tabs.List className={classes.tabList}>
            {tabs.map((tab) => (
              <Tabs.Tab key={tab.key} value={tab.key}>
                {tabWords(tab)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        )}
        {tabs.map(({ key, label, view }) => (
          <Tabs.Panel key={key} value={key}>
            <fieldset className={classes.panel} disabled={readOnly} aria-label={label}>
              {view}
            </fieldset>
          </Tabs.Panel>
        ))}
      </Tabs>
      {preview !== undefined && (
        <aside className={classes.preview} aria-label={adminText('preview')}>
          {preview}
        </aside>
      )}
    </div>
  );
}
