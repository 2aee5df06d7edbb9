import { useTaskCounts } from '../../../shared/counts/useTaskCounts.ts';
import { usePageTitle } from '../../../shared/page/usePageTitle.ts';
import { EmptyTab } from './EmptyTab.tsx';
import { type OwnTab, ownViews } from './ownViews.ts';
import { TaskList } from './TaskList.tsx';
import { TaskTabs } from './TaskTabs.tsx';

/** Pending with me, Created by me, Related to me, All mine (F15–F17): one list, four views. */
export function TaskListPage({ tab }: { readonly tab: OwnTab }) {
  const view = ownViews[tab];
  usePageTitle(view.title, useTaskCounts()?.pending ?? 0);
  return (
    <TaskList key={view.key} view={view} empty={<EmptyTab tab={tab} />}>
      <h1 className="docket-hidden" tabIndex={-1}>
        {view.title}
      </h1>
      <TaskTabs />
    </TaskList>
  );
}
