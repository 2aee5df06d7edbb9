import { Button } from '@mantine/core';
import { Menu as MenuIcon, Plus } from 'lucide-react';
import { useNewTask } from '../../shared/newTask/useNewTask.ts';
import { AccountButton } from './AccountButton.tsx';
import { Breadcrumb } from './Breadcrumb.tsx';
import { SearchBox } from './SearchBox.tsx';
import { shellText } from './shellTexts.ts';
import classes from './TopBar.module.css';

interface Props {
  readonly onNavigation: () => void;
  readonly onHelp: () => void;
}

/** Where the page stands, the words that narrow it, the new task, the viewer. */
export function TopBar({ onNavigation, onHelp }: Props) {
  const newTask = useNewTask();
  return (
    <header className={classes.bar}>
      <button
        type="button"
        className={`${classes.round} ${classes.menu}`}
        aria-label={shellText('openNavigation')}
        onClick={onNavigation}
      >
        <MenuIcon size={20} strokeWidth={1.5} aria-hidden="true" />
      </button>
      <Breadcrumb />
      <SearchBox />
      <Button
        size="xs"
        variant="default"
        aria-label={shellText('newTask')}
        aria-keyshortcuts="C"
        onClick={newTask.open}
        leftSection={<Plus size={16} aria-hidden="true" />}
        classNames={{ section: classes.plus }}
      >
        <span className={classes.newLabel}>{shellText('newTask')}</span>
      </Button>
      <AccountButton onHelp={onHelp} />
    </header>
  );
}
