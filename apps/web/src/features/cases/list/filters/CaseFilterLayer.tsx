import { FilterPopover } from '../../../../shared/list/filters/FilterPopover.tsx';
import type { FilterLayerProps } from '../../../../shared/list/listKind.ts';
import { caseListText } from '../caseListTexts.ts';
import type { CaseListTypes } from '../caseListTypes.ts';
import { CaseFilterOptions } from './CaseFilterOptions.tsx';

/** What one filter of cases can be set to. */
export function CaseFilterLayer({ target, onClose, ...options }: FilterLayerProps<CaseListTypes>) {
  return (
    <FilterPopover target={target} onClose={onClose} label={caseListText(`filter.${options.part}`)}>
      <CaseFilterOptions {...options} />
    </FilterPopover>
  );
}
