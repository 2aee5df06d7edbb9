import '../../shared/words/bringTaskWords.ts';
import type { TaskTab } from '#gql';
import { Page } from '../../shared/layout/Page.tsx';
import { Tabs } from '../../shared/layout/Tabs.tsx';
import { usePlace } from '../../shared/router/RouterContext.ts';
import { t } from '../../shared/words/words.ts';
import { TaskList } from './TaskList.tsx';

const tabs = ['TO_DO', 'OPEN', 'DONE'] as const satisfies readonly TaskTab[];
const wordInAddress = { TO_DO: 'to-do', OPEN: 'open', DONE: 'done' } as const;

/** All tasks of the client, in three lists; the address names the one that is shown. */
export function TaskListPage() {
  const address = new URLSearchParams(usePlace().search);
  const tab = tabs.find((each) => wordInAddress[each] === address.get('show')) ?? 'TO_DO';
  return (
    <Page title={t('tasks.title')}>
      <Tabs
        label={t('tasks.tabs')}
        tabs={tabs.map((each) => ({
          to: each === 'TO_DO' ? '/tasks' : `/tasks?show=${wordInAddress[each]}`,
          name: t(`tasks.${each}.name`),
          current: each === tab,
        }))}
      />
      <TaskList key={tab} tab={tab} />
    </Page>
  );
}
