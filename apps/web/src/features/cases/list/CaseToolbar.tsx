import { useState } from 'react';
import filterClasses from '../../tasks/list/filters/Filters.module.css';
import toolbarClasses from '../../tasks/list/ListToolbar.module.css';
import { CaseFilterChip } from './CaseFilterChip.tsx';
import { type CaseFilterKey, caseFilterKeys, noCaseFilter, setFilters } from './caseListAddress.ts';
import { caseListText } from './caseListTexts.ts';
import type { CaseListData } from './useCaseList.ts';
import type { CaseListControl } from './useCaseListState.ts';

interface Props {
  readonly list: CaseListControl;
  readonly data: CaseListData;
}

/** Above the rows: what they are narrowed by, how many there are, whether closed ones are among them. */
export function CaseToolbar({ list, data }: Props) {
  const [opened, setOpened] = useState<CaseFilterKey | null>(null);
  const { filter, closed } = list.state;
  const count = setFilters(filter).length;
  const words = caseListText(data.totalIsCapped ? 'totalCapped' : 'total', { count: data.total });
  return (
    <div className={toolbarClasses.toolbar}>
      <fieldset className={filterClasses.bar} aria-label={caseListText('filters')}>
        {caseFilterKeys.map((part) => (
          <CaseFilterChip
            key={part}
            part={part}
            chosen={filter[part]}
            opened={opened === part}
            onOpen={setOpened}
            onChange={(chosen) => list.change({ filter: { ...filter, [part]: chosen } })}
          />
        ))}
      </fieldset>
      <div className={toolbarClasses.end}>
        <span className={toolbarClasses.total}>{data.rows !== undefined && words}</span>
        {count > 0 && (
          <>
            <span>{caseListText('totalFilters', { count })}</span>
            <button
              type="button"
              className={toolbarClasses.clear}
              onClick={() => list.change({ filter: noCaseFilter })}
            >
              {caseListText('clearAll')}
            </button>
          </>
        )}
        <label className={toolbarClasses.completed}>
          <input
            type="checkbox"
            checked={closed}
            onChange={(event) => list.change({ closed: event.currentTarget.checked })}
          />
          {caseListText('closed')}
        </label>
      </div>
    </div>
  );
}
