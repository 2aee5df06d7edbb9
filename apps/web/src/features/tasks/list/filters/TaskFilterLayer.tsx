import { FilterPopover } from '../../../../shared/list/filters/FilterPopover.tsx';
import type { FilterLayerProps } from '../../../../shared/list/listKind.ts';
import { listText } from '../listTexts.ts';
import type { TaskListTypes } from '../taskListTypes.ts';
import { FilterOptions } from './FilterOptions.tsx';

/** What one filter of tasks can be set to. */
export function TaskFilterLayer({ target, onClose, ...options }: FilterLayerProps<TaskListTypes>) {
  return (
    <FilterPopover target={target} onClose={onClose} label={listText(`filter.${options.part}`)}>
      <FilterOptions {...options} />
    </FilterPopover>
  );
}
