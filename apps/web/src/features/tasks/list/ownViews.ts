import type { TaskTab } from '#gql';
import { createdShape, type TaskListView, mineShape, pendingShape, relatedShape } from './listView.ts';
import { listText } from './listTexts.ts';

/** The tabs that show the viewer's own tasks. */
export type OwnTab = Exclude<TaskTab, 'ALL'>;

const shapes = {
  PENDING: pendingShape,
  CREATED: createdShape,
  RELATED: relatedShape,
  MINE: mineShape,
} as const;

function viewOf(tab: OwnTab): TaskListView {
  return { ...shapes[tab], key: tab.toLowerCase(), title: listText(tab), tab, fixed: {} };
}

/** The list behind each tab. */
export const ownViews: Readonly<Record<OwnTab, TaskListView>> = {
  PENDING: viewOf('PENDING'),
  CREATED: viewOf('CREATED'),
  RELATED: viewOf('RELATED'),
  MINE: viewOf('MINE'),
};
