import { firstName } from '@docket/ui';
import { Tabs } from '@mantine/core';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { TaskTimeline } from '../../activity/TaskTimeline.tsx';
import type { TimelineFilter } from '../../activity/timelineFilters.ts';
import { TaskComposer } from '../../conversation/TaskComposer.tsx';
import { writingModes } from '../../conversation/writingChoices.ts';
import { TaskDocuments } from '../../documents/TaskDocuments.tsx';
import { UploadList } from '../../documents/UploadList.tsx';
import type { TaskUploads } from '../../documents/useTaskUploads.ts';
import { useTaskActions } from '../actions/taskActionsContext.ts';
import { detailText } from './detailTexts.ts';
import classes from './TaskView.module.css';
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
  const [query, setQuery] = useSearchParams();
  const [filter, setFilter] = useState<TimelineFilter>('ALL');
  const { undo } = useTaskActions();
  const client = task.readers.clientContacts[0]?.name ?? null;
  const clientName = client === null ? null : firstName(client);
  const set = (name: string, value: string | null) =>
    setQuery(
      (before) => {
        const after = new URLSearchParams(before);
        if (value === null) after.delete(name);
        else after.set(name, value);
        return after;
      },
      { replace: true },
    );
  return (
    <Tabs
      value={query.get('tab') === 'files' ? 'files' : 'activity'}
      onChange={(value) => set('tab', value === 'files' ? 'files' : null)}
      keepMounted={false}
    >
      <Tabs.List>
        <Tabs.Tab value="activity">{detailText('activity')}</Tabs.Tab>
        <Tabs.Tab value="files">{detailText('files', { count: task.attachmentCount })}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="activity" className={classes.panel}>
        <TaskComposer
          task={task}
          taskId={task.id}
          mode={writingModes.find((mode) => mode === query.get('compose')) ?? null}
          onMode={(mode) => set('compose', mode)}
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
