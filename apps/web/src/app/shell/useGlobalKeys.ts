import { useKeys } from '@docket/ui';
import { useEffect } from 'react';
import { useNavigate } from 'react-router-dom';
import { useKeySequence } from '../../shared/keys/useKeySequence.ts';
import { useNewTask } from '../../shared/newTask/useNewTask.ts';
import { useShortcutsOn } from '../../shared/preferences/useDisplay.ts';
import { useViewer } from '../../shared/viewer/useViewer.ts';

interface Handlers {
  readonly onFold: () => void;
  readonly onHelp: () => void;
}

/** The keys that mean the same on every page. */
export function useGlobalKeys({ onFold, onHelp }: Handlers): void {
  const [on] = useShortcutsOn();
  const navigate = useNavigate();
  const newTask = useNewTask();
  const department = useViewer()?.managedDepartments[0];
  const go = (to: string) => () => void navigate(to);

  useEffect(() => {
    // Read by the keys of every package, so that one switch silences all of them.
    document.documentElement.dataset['shortcuts'] = on ? 'on' : 'off';
  }, [on]);
  useKeySequence(
    'g',
    {
      p: go('/tasks/pending'),
      c: go('/tasks/created'),
      r: go('/tasks/related'),
      a: go('/tasks/all'),
      q: go('/queues'),
      s: go('/cases'),
      ...(department && { d: go(`/department/${department.id}`) }),
    },
    on,
  );
  useKeys({
    C: newTask.open,
    '/': () => document.querySelector<HTMLInputElement>('#search')?.focus(),
    '[': onFold,
    'Shift+?': onHelp,
    '?': onHelp,
  });
}
