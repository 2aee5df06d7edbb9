import { Popover } from '@mantine/core';
import type { LayerProps } from '../../../../shared/layers/layerProps.ts';
import type { FilterKey, ListFilter } from '../listFilter.ts';
import { listText } from '../listTexts.ts';
import { FilterOptions } from './FilterOptions.tsx';

interface Props extends LayerProps {
  readonly part: FilterKey;
  readonly filter: ListFilter;
  readonly onChange: (filter: ListFilter) => void;
}

/** The open choices of one filter; each takes effect at once. */
export function FilterPopover({ target, onClose, part, filter, onChange }: Props) {
  return (
    <Popover
      opened
      onChange={(opened) => !opened && onClose()}
      position="bottom-start"
      width={260}
      shadow="md"
      trapFocus
      withinPortal={false}
      floatingStrategy="fixed"
    >
      <Popover.Target>{target}</Popover.Target>
      <Popover.Dropdown aria-label={listText(`filter.${part}`)} p="xs">
        <FilterOptions part={part} filter={filter} onChange={onChange} />
      </Popover.Dropdown>
    </Popover>
  );
}
