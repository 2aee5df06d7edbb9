import { firstName } from '@docket/ui';
import { Tabs } from '@mantine/core';
import { useState } from 'react';
import { TaskTimeline } from '../../activity/TaskTimeline.tsx';
import type { TimelineFilter } from '../../activity/timelineFilters.ts';
import { TaskComposer } from '../../conversation/TaskComposer.tsx';
import { TaskDocuments } from '../../documents/TaskDocuments.tsx';
import { UploadList } from '../../documents/UploadList.tsx';
import type { TaskUploads } from '../../documents/useTaskUploads.ts';
import { useTaskActions } from '../actions/taskActionsContext.ts';
import { detailText } from './detailTexts.ts';
import classes from './TaskView.module.css';
import { useConversationView } from './useConversationView.ts';
import type { TaskLive } from './useTaskLive.ts';
import type { OpenTask } from './useOpenTask.ts';

export type TaskConversationProps = {
  readonly task: OpenTask;
  readonly live: TaskLive;
  readonly uploads: TaskUploads;
  readonly keys: boolean;
};

/** What was said and done on a task, and its files: two tabs that the address remembers. */
export function TaskConversation({ task, live, uploads, keys }: TaskConversationProps) {
  const { tab, setTab, mode, setMode } = useConversationView();
  const [filter, setFilter] = useState<TimelineFilter>('ALL');
  const { undo } = useTaskActions();
  const client = task.readers.clientContacts[0]?.name ?? null;
  const clientName = client === null ? null : firstName(client);
  return (
    <Tabs value={tab} onChange={setTab} keepMounted={false}>
      <Tabs.List>
        <Tabs.Tab value="activity">{detailText('activity')}</Tabs.Tab>
        <Tabs.Tab value="files">
          {detailText(task.attachmentCount === 0 ? 'noFiles' : 'files', { count: task.attachmentCount })}
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="activity" className={classes.panel}>
        <TaskComposer
          task={task}
          taskId={task.id}
          mode={mode}
          onMode={setMode}
          waitingFiles={uploads.sending}
          filesArrived={uploads.arrived}
          onFiles={uploads.add}
          uploads={<UploadList uploads={uploads} />}
          keys={keys}
        />
        <TaskTimeline
          taskId={task.id}
          clientName={clientName}
          filter={filter}
          onFilter={setFilter}
          listen={live.listen}
          onUndo={(entryId, phrase) => undo(task.id, entryId, phrase)}
        />
      </Tabs.Panel>
      <Tabs.Panel value="files" className={classes.panel}>
        <TaskDocuments taskId={task.id} clientName={clientName} uploads={uploads} />
      </Tabs.Panel>
    </Tabs>
  );
}
