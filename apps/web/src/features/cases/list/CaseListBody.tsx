import { useApolloClient } from '@apollo/client/react';
import { useClock, useToday } from '@docket/client';
import { type ReactNode, useMemo } from 'react';
import { useNavigate } from 'react-router-dom';
import { ListBody } from '../../../shared/list/ListBody.tsx';
import type { ListFrame } from '../../../shared/list/listFrame.ts';
import { ListCards } from '../../../shared/list/rows/ListCards.tsx';
import { ListTable } from '../../../shared/list/rows/ListTable.tsx';
import { useGroups } from '../../../shared/list/rows/useGroups.ts';
import { useMoreRows } from '../../../shared/list/rows/useMoreRows.ts';
import { useRowFocus } from '../../../shared/list/rows/useRowFocus.ts';
import { useScrollMemory } from '../../../shared/list/rows/useScrollMemory.ts';
import { useNow } from '../../../shared/time/useNow.ts';
import { prefetchCase } from '../page/useOpenCase.ts';
import { CaseCard } from './CaseCard.tsx';
import { caseListText } from './caseListTexts.ts';
import type { CaseListTypes } from './caseListTypes.ts';
import { CaseRow } from './CaseRow.tsx';
import { pathOfCase } from './pathOfCase.ts';

interface Props {
  readonly frame: ListFrame<CaseListTypes>;
  readonly empty: ReactNode;
}

/** The cases as a table, or as cards on a phone. Which row one is at is kept here, so that a step draws two rows. */
export function CaseListBody({ frame, empty }: Props) {
  const apollo = useApolloClient();
  const navigate = useNavigate();
  const now = useNow();
  const today = useToday();
  const { timeZone } = useClock();
  const around = useMemo(() => ({ now, today, timeZone }), [now, today, timeZone]);
  const groups = useGroups(frame);
  const more = useMoreRows(frame);
  useScrollMemory(frame.scroller, frame.rows.length > 0);
  const focus = useRowFocus(frame, {
    visible: groups.visible,
    onRest: ({ number }) => prefetchCase(apollo, number),
    onOpen: ({ number }) => void navigate(pathOfCase(number)),
  });
  const shared = { frame, groups, label: caseListText('list') };
  return (
    <ListBody frame={frame} empty={empty} onMore={more.onRequest}>
      {frame.isPhone ? (
        <ListCards {...shared} renderCard={(row) => <CaseCard key={row.id} row={row} now={now} />} />
      ) : (
        <ListTable
          {...shared}
          activeId={focus.activeId}
          onNearEnd={more.below}
          renderRow={(row, place) => <CaseRow key={row.id} row={row} around={around} {...place} />}
        />
      )}
    </ListBody>
  );
}
