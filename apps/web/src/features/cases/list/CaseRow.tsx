import { memo } from 'react';
import { ListRow } from '../../../shared/list/rows/ListRow.tsx';
import type { RowPlace } from '../../../shared/list/rows/ListTable.tsx';
import tableClasses from '../../../shared/list/rows/ListTable.module.css';
import { RowLink } from '../../../shared/list/rows/RowLink.tsx';
import { listText } from '../../../shared/list/listTexts.ts';
import { type CaseAround, caseCells } from './caseCells.tsx';
import { caseColumns } from './caseColumns.ts';
import type { CaseListTypes } from './caseListTypes.ts';
import { pathOfCase } from './pathOfCase.ts';
import type { ListedCase } from './useCaseList.ts';

interface Props extends RowPlace<CaseListTypes> {
  readonly row: ListedCase;
  readonly around: CaseAround;
}

/** One case of the list; its title is the row's header, and the rest of the row opens it too. */
export const CaseRow = memo(function CaseRow({ row, around, active, ...place }: Props) {
  const { number, title, statusLabel: status, client } = row;
  return (
    <ListRow
      columnFacts={caseColumns}
      row={row}
      place={place}
      title={
        <div className={tableClasses.titleCell}>
          <span className={tableClasses.main}>
            <RowLink
              row={row}
              to={pathOfCase(number)}
              name={listText('rowName', { number, title, status })}
              active={active}
            />
          </span>
          {client !== null && !place.columns.includes('client') && (
            <span className={tableClasses.context} dir="auto">
              {client.name}
            </span>
          )}
        </div>
      }
      cell={(key) => key !== 'title' && caseCells[key](row, around)}
    />
  );
});
