import { memo } from 'react';
import { Link } from 'react-router-dom';
import tableClasses from '../../tasks/list/TaskTable.module.css';
import { type CaseAround, caseCells } from './caseCells.tsx';
import { type CaseColumnKey, caseColumns } from './caseColumns.ts';
import { caseListText } from './caseListTexts.ts';
import { caseLinkId } from './caseLinkId.ts';
import type { ListedCase } from './useCaseList.ts';

interface Props {
  readonly row: ListedCase;
  readonly columns: readonly CaseColumnKey[];
  readonly around: CaseAround;
  /** The one row that the Tab key reaches. */
  readonly active: boolean;
  readonly onFocus: (id: string) => void;
}

/** One case of the list; its title is the row's header and its one link. */
export const CaseRow = memo(function CaseRow({ row, columns, around, active, onFocus }: Props) {
  const { id, number, title, statusLabel: status, client } = row;
  return (
    <tr className={tableClasses.row} data-case={id}>
      {columns.map((key) =>
        key === 'title' ? (
          <th key={key} scope="row">
            <div className={tableClasses.titleCell}>
              <span className={tableClasses.main}>
                <Link
                  id={caseLinkId(id)}
                  className={tableClasses.link}
                  to={`/cases/${number}/overview`}
                  tabIndex={active ? 0 : -1}
                  aria-label={caseListText('rowName', { number, title, status })}
                  dir="auto"
                  onFocus={() => onFocus(id)}
                >
                  {title}
                </Link>
              </span>
              {client !== null && !columns.includes('client') && (
                <span className={tableClasses.context} dir="auto">
                  {client.name}
                </span>
              )}
            </div>
          </th>
        ) : (
          <td key={key} data-end={caseColumns[key].end}>
            {caseCells[key](row, around)}
          </td>
        ),
      )}
    </tr>
  );
});
