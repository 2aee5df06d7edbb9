import { EmptyState } from '@docket/ui';
import { useMemo } from 'react';
import { listText } from './listTexts.ts';
import { type TaskListView, teamShape } from './listView.ts';
import { TaskList } from './TaskList.tsx';

interface Props {
  readonly departmentId: string;
  readonly name: string;
}

/** Every task of one department, for whoever answers for it. */
export function TeamTasks({ departmentId, name }: Props) {
  const view = useMemo<TaskListView>(
    () => ({ ...teamShape, key: 'team', title: name, tab: 'ALL', fixed: { departmentIds: [departmentId] } }),
    [departmentId, name],
  );
  return <TaskList view={view} fills={false} empty={<EmptyState title={listText('emptyTeam')} />} />;
}
