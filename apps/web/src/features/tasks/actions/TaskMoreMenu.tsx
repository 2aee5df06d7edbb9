import { KeyHintText, useStatusLine } from '@docket/ui';
import { ActionIcon, Menu } from '@mantine/core';
import { Ellipsis, Link2 } from 'lucide-react';
import type { ActionableTaskFragment } from '#gql';
import { moveText } from './moveTexts.ts';
import type { Offer, Offers } from './offers.ts';
import { useTaskActions } from './taskActionsContext.ts';
import classes from './TaskActionBar.module.css';
import { refusalWords } from './whyNot.ts';

export type TaskMoreMenuProps = {
  readonly task: ActionableTaskFragment;
  readonly offers: Offers;
  /** Every move in the menu, for rows and phones that show no buttons. */
  readonly complete?: boolean | undefined;
};

/** The menu behind the dots: moves that need no button of their own, and the reasons for what is not offered. */
export function TaskMoreMenu({ task, offers, complete = false }: TaskMoreMenuProps) {
  const { start } = useTaskActions();
  const { show } = useStatusLine();
  const ending = offers.ending === undefined ? [] : [offers.ending];
  const rows = complete ? [...offers.buttons, ...ending, ...offers.menu] : offers.menu;
  const copyLink = async () => {
    await navigator.clipboard.writeText(new URL(`/tasks/${task.number}`, window.location.href).href);
    show({ text: moveText('copied', { number: task.number }) });
  };
  const row = ({ move, label, look }: Offer) => (
    <Menu.Item
      key={move}
      leftSection={<look.icon size={16} strokeWidth={1.5} aria-hidden="true" />}
      {...(move === 'DELETE' ? { color: 'red' } : {})}
      onClick={() => start(task.id, move)}
    >
      <KeyHintText label={label} keys={look.keys} />
    </Menu.Item>
  );
  return (
    <Menu position="bottom-start" width={300}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          aria-label={moveText('moreFor', { number: task.number })}
        >
          <Ellipsis size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {rows.map(row)}
        <Menu.Item
          leftSection={<Link2 size={16} strokeWidth={1.5} aria-hidden="true" />}
          onClick={() => void copyLink()}
        >
          {moveText('copyLink')}
        </Menu.Item>
        {offers.blocked.length > 0 && (
          <>
            <Menu.Divider />
            <Menu.Label>{moveText('notOffered')}</Menu.Label>
            {offers.blocked.map((blocked) => (
              <Menu.Item key={blocked.move} className={classes.reason} aria-disabled closeMenuOnClick={false}>
                {refusalWords(blocked)}
              </Menu.Item>
            ))}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
