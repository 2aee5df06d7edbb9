import { Popover } from '@mantine/core';
import type { LayerProps } from '../../../shared/layers/layerProps.ts';
import { NamedOptions } from '../../tasks/list/filters/NamedOptions.tsx';
import { type CaseFilterKey, me } from './caseListAddress.ts';
import { caseListText } from './caseListTexts.ts';
import { TypeOptions } from './TypeOptions.tsx';

interface Props extends LayerProps {
  readonly part: CaseFilterKey;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** The open choices of one filter; each takes effect at once. */
export function CaseFilterPopover({ target, onClose, part, chosen, onChange }: Props) {
  const label = caseListText(`filter.${part}`);
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
      <Popover.Dropdown aria-label={label} p="xs">
        {part === 'type' || part === 'stage' ? (
          <TypeOptions part={part} label={label} chosen={chosen} onChange={onChange} />
        ) : (
          <NamedOptions
            kind={part === 'owner' ? 'people' : 'clients'}
            label={label}
            chosen={chosen}
            shortcuts={part === 'owner' ? [me] : []}
            onChange={onChange}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
