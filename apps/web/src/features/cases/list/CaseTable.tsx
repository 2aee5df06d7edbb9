import { useClock, useToday } from '@docket/client';
import { useKeys } from '@docket/ui';
import { ArrowDown, ArrowUp, Signal } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useNow } from '../../../shared/time/useNow.ts';
import headClasses from '../../tasks/list/ColumnHead.module.css';
import tableClasses from '../../tasks/list/TaskTable.module.css';
import { type CaseColumnKey, caseColumns } from './caseColumns.ts';
import { sortedBy } from './caseListAddress.ts';
import { caseListText } from './caseListTexts.ts';
import { caseLinkId } from './caseLinkId.ts';
import { CaseRow } from './CaseRow.tsx';
import type { ListedCase } from './useCaseList.ts';
import type { CaseListControl } from './useCaseListState.ts';

interface Props {
  readonly rows: readonly ListedCase[];
  readonly list: CaseListControl;
  readonly columns: readonly CaseColumnKey[];
  readonly onRefresh: () => void;
}

/** The cases as a table: one tab stop, J and K or arrows from row to row, a press on a header sorts. */
export function CaseTable({ rows, list, columns, onRefresh }: Props) {
  const now = useNow();
  const today = useToday();
  const { timeZone } = useClock();
  const [focused, setFocused] = useState<string | null>(null);
  const around = useMemo(() => ({ now, today, timeZone }), [now, today, timeZone]);
  const place = Math.max(
    0,
    rows.findIndex(({ id }) => id === focused),
  );
  const go = (step: -1 | 1) => () => {
    const inList = document.activeElement?.closest('[data-case]') !== null;
    const next = rows[inList && document.activeElement !== null ? place + step : place];
    if (next !== undefined) document.getElementById(caseLinkId(next.id))?.focus();
  };
  useKeys({ J: go(1), K: go(-1), ArrowDown: go(1), ArrowUp: go(-1), 'Shift+.': onRefresh });
  const { sort } = list.state;
  return (
    <table className={tableClasses.table} aria-label={caseListText('list')}>
      <thead>
        <tr>
          {columns.map((key) => {
            const { sort: field, width, end } = caseColumns[key];
            const sorted = field !== undefined && sort.field === field;
            const SortIcon = sort.direction === 'DESC' ? ArrowDown : ArrowUp;
            const label = caseListText(`column.${key}`);
            return (
              <th
                key={key}
                scope="col"
                className={headClasses.head}
                aria-sort={sorted ? (sort.direction === 'ASC' ? 'ascending' : 'descending') : undefined}
                style={key === 'title' ? undefined : { inlineSize: width }}
              >
                <div className={headClasses.headInner} data-end={end}>
                  {field === undefined ? (
                    <span>{label}</span>
                  ) : (
                    <button
                      type="button"
                      className={headClasses.sort}
                      onClick={() => list.change({ sort: sortedBy(sort, field) })}
                    >
                      {key === 'priority' && <Signal size={14} aria-hidden="true" />}
                      <span className={key === 'priority' ? 'docket-hidden' : undefined}>{label}</span>
                      {sorted && <SortIcon size={12} aria-hidden="true" />}
                    </button>
                  )}
                </div>
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <CaseRow
            key={row.id}
            row={row}
            columns={columns}
            around={around}
            active={index === place}
            onFocus={setFocused}
          />
        ))}
      </tbody>
    </table>
  );
}
