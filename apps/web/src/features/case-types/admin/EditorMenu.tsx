import { ActionIcon, Menu } from '@mantine/core';
import { Archive, ArchiveRestore, Ellipsis, Trash2, Undo2 } from 'lucide-react';
import { adminText } from './adminTexts.ts';
import type { EditedDefinition } from './useEditedDefinition.ts';

interface Props {
  readonly edited: EditedDefinition;
  readonly hasDraft: boolean;
  readonly onDiscard: () => void;
}

/** What is needed seldom: take changes back, throw the draft away, retire. Nothing published is ever deleted. */
export function EditorMenu({ edited, hasDraft, onDiscard }: Props) {
  const { content, dirty, change, takeTheirs } = edited;
  const retired = content['retired'] === true;
  const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={adminText('more')}>
          <Ellipsis size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {dirty && (
          <Menu.Item leftSection={<Undo2 {...icon} />} onClick={takeTheirs}>
            {adminText('undoChanges')}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={retired ? <ArchiveRestore {...icon} /> : <Archive {...icon} />}
          onClick={() => change({ ...content, retired: !retired })}
        >
          {adminText(retired ? 'unretire' : 'retire')}
        </Menu.Item>
        {hasDraft && (
          <Menu.Item color="red" leftSection={<Trash2 {...icon} />} onClick={onDiscard}>
            {adminText('discard')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
