import { Tabs } from '@mantine/core';
import { useCallback, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useCurrentInSight } from '../../../shared/page/useCurrentInSight.ts';
import { CaseDialogs } from './CaseDialogs.tsx';
import { CaseDocuments } from '../documents/CaseDocuments.tsx';
import { CaseHeader } from './CaseHeader.tsx';
import { CaseHistory } from '../history/CaseHistory.tsx';
import { CaseMessages } from '../messages/CaseMessages.tsx';
import { CaseOverview } from './CaseOverview.tsx';
import { CaseTasks } from '../tasks/CaseTasks.tsx';
import classes from './CaseView.module.css';
import type { CaseDialog } from './caseDialogs.ts';
import { type CaseTab, caseTabs } from './caseTabs.ts';
import { caseText } from './caseTexts.ts';
import { useCaseLive } from './useCaseLive.ts';
import type { OpenCase } from './useOpenCase.ts';

interface Props {
  readonly caseFile: OpenCase;
  readonly tab: CaseTab;
  readonly refetch: () => Promise<void>;
}

/** A type without tasks has no place for them (F21), unless some are there from before. */
function showsTasks({ type, taskCount }: OpenCase): boolean {
  return type === null || type.taskTypes.length > 0 || taskCount > 0;
}

function labelOf(
  tab: CaseTab,
  { openTaskCount, taskCount, commentCount, attachmentCount }: OpenCase,
): string {
  switch (tab) {
    case 'tasks':
      return caseText('tab.tasks', { open: openTaskCount, total: taskCount });
    case 'messages':
      return commentCount === 0
        ? caseText('tab.messages')
        : caseText('tab.messagesCount', { count: commentCount });
    case 'documents':
      return attachmentCount === 0
        ? caseText('tab.documents')
        : caseText('tab.documentsCount', { count: attachmentCount });
    default:
      return caseText(`tab.${tab}`);
  }
}

/** A whole case: what it is and its five parts, each at an address of its own. */
export function CaseView({ caseFile, tab, refetch }: Props) {
  const navigate = useNavigate();
  const row = useRef<HTMLDivElement>(null);
  const [dialog, setDialog] = useState<CaseDialog | null>(null);
  const live = useCaseLive(caseFile.id, refetch);
  const { number } = caseFile;
  const close = useCallback(() => setDialog(null), []);
  const tabs = caseTabs.filter((each) => each !== 'tasks' || showsTasks(caseFile));
  const shown = tabs.find((each) => each === tab) ?? 'overview';
  useCurrentInSight(row, shown);
  const go = (next: string | null) => void navigate(`/cases/${number}/${next ?? 'overview'}`);
  const message = () => void navigate(`/cases/${number}/messages?compose=COMMENT`);
  return (
    <>
      <CaseHeader caseFile={caseFile} onDialog={setDialog} onMessage={message} onChanged={live.changed} />
      <Tabs value={shown} onChange={go} keepMounted={false}>
        <Tabs.List ref={row} className={classes.tabs} aria-label={caseText('tabs')}>
          {tabs.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {labelOf(each, caseFile)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="overview" className={classes.panel}>
          <CaseOverview caseFile={caseFile} onDialog={setDialog} />
        </Tabs.Panel>
        <Tabs.Panel value="tasks" className={classes.panel}>
          <CaseTasks caseFile={caseFile} listen={live.listen} />
        </Tabs.Panel>
        <Tabs.Panel value="messages" className={`${classes.panel} ${classes.narrow}`}>
          <CaseMessages caseFile={caseFile} live={live} />
        </Tabs.Panel>
        <Tabs.Panel value="documents" className={`${classes.panel} ${classes.narrow}`}>
          <CaseDocuments caseFile={caseFile} live={live} />
        </Tabs.Panel>
        <Tabs.Panel value="history" className={`${classes.panel} ${classes.narrow}`}>
          <CaseHistory caseFile={caseFile} listen={live.listen} />
        </Tabs.Panel>
      </Tabs>
      <CaseDialogs caseFile={caseFile} dialog={dialog} onClose={close} onChanged={live.changed} />
    </>
  );
}
