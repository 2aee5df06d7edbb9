import { Tabs } from '@mantine/core';
import { useContext, useRef } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useCurrentInSight } from '../../../shared/page/useCurrentInSight.ts';
import { countFindings, FindingsContext } from '../contents/findings.ts';
import { adminText } from './adminTexts.ts';
import type { EditorTab } from './editor.ts';
import classes from './Editor.module.css';
import { useReadOnly } from './readOnly.ts';

/** The parts of an editor; each says how much is wrong in it, and the address remembers which is open. */
export function EditorTabs({ tabs }: { readonly tabs: readonly EditorTab[] }) {
  const findings = useContext(FindingsContext);
  const readOnly = useReadOnly();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('tab');
  const chosen = tabs.find(({ key }) => key === asked)?.key ?? tabs[0]?.key ?? '';
  const row = useRef<HTMLDivElement>(null);
  useCurrentInSight(row, chosen);
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
  const several = tabs.length > 1;
  return (
    <Tabs
      value={chosen}
      onChange={choose}
      keepMounted={false}
      className={classes.tabs}
      classNames={{ tab: classes.tab }}
    >
      {several && (
        <Tabs.List ref={row} className={classes.tabList}>
          {tabs.map((tab) => (
            <Tabs.Tab key={tab.key} value={tab.key}>
              {tabWords(tab)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      )}
      {tabs.map(({ key, label, view }) => (
        <Tabs.Panel key={key} value={key} {...(!several && { 'aria-label': label })}>
          <fieldset
            className={classes.panel}
            data-alone={!several || undefined}
            disabled={readOnly}
            aria-label={label}
          >
            {view}
          </fieldset>
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
