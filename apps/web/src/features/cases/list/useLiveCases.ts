import { useApolloClient } from '@apollo/client/react';
import { useLive, useSession } from '@docket/client';
import { limits } from '@docket/domain';
import { useEffect, useEffectEvent, useState } from 'react';
import { CaseListMarksDocument, TaskListChangesDocument } from '#gql';
import type { ListFrame } from '../../../shared/list/listFrame.ts';
import { listText } from '../../../shared/list/listTexts.ts';
import { useIdleRefresh } from '../../../shared/list/useIdleRefresh.ts';
import type { CaseListTypes } from './caseListTypes.ts';
import { caseListVariables } from './caseListVariables.ts';

const looksEvery = 60_000;

interface Mark {
  readonly id: string;
  readonly version: number;
  readonly lastActivityAt: string;
}

function marksOf(rows: readonly Mark[]): string {
  return rows.map(({ id, version, lastActivityAt }) => `${id} ${version} ${lastActivityAt}`).join();
}

/**
 * What others do to the cases in the list: told at once where it is a task of the viewer's, within a minute otherwise.
 * The rows follow by themselves while nobody is in the list, and on request otherwise: nothing moves under a pointer.
 */
export function useLiveCases(frame: ListFrame<CaseListTypes>): string | null {
  const { rows, list, fetched, isIdle, refresh } = frame;
  const viewerId = useSession().user?.id ?? '';
  const apollo = useApolloClient();
  const [changedAfter, setChangedAfter] = useState<number | null>(null);
  const isBehind = changedAfter === fetched;
  const follow = () => (isIdle() ? refresh() : setChangedAfter(fetched));

  useLive({
    document: TaskListChangesDocument,
    variables: {},
    onEvent: ({ myTasksChanged: { task } }) => {
      if (rows.some(({ id }) => id === task?.case?.id)) follow();
    },
    onGap: follow,
  });
  const look = useEffectEvent(async () => {
    if (document.visibilityState !== 'visible' || isBehind || rows.length === 0) return;
    const first = Math.min(rows.length, limits.pageSize);
    const variables = { ...caseListVariables(list.state, viewerId), first };
    const { data } = await apollo.query({
      query: CaseListMarksDocument,
      variables,
      fetchPolicy: 'no-cache',
    });
    if (data !== undefined && marksOf(data.cases.nodes) !== marksOf(rows.slice(0, first))) follow();
  });
  useEffect(() => {
    // What cannot be asked now is asked a minute later.
    const timer = setInterval(() => void look().catch(() => undefined), looksEvery);
    return () => clearInterval(timer);
  }, []);
  useIdleRefresh(isBehind, isIdle, refresh);
  return isBehind ? listText('missed') : null;
}
