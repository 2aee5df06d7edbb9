import { limits } from '@docket/domain';
import { DraftRestored, ErrorBanner } from '@docket/ui';
import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { CaseField } from './CaseField.tsx';
import { ClientField } from './ClientField.tsx';
import { DueField } from './DueField.tsx';
import { MoreFields } from './MoreFields.tsx';
import classes from './NewTask.module.css';
import { newTaskText } from './newTaskTexts.ts';
import { ResponsibleFields } from './ResponsibleFields.tsx';
import type { TaskSubject } from './taskForm.ts';
import { useNewTaskForm } from './useNewTaskForm.ts';

interface Props {
  readonly subject: TaskSubject;
  /** Above the fields: the choice of a type. */
  readonly children?: ReactNode;
  readonly onClose: () => void;
}

/** Fast capture of a task that has no type. Nothing typed is lost: Escape keeps a draft. */
export function PlainTaskForm({ subject, children, onClose }: Props) {
  const element = useRef<HTMLFormElement>(null);
  const state = useNewTaskForm(element, onClose, subject);
  const { form, errors, change, draft } = state;
  const MoreIcon = state.showsMore ? ChevronUp : ChevronDown;
  return (
    <form
      ref={element}
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        state.submit();
      }}
    >
      {draft.restored && <DraftRestored onDiscard={draft.clear} />}
      {state.failure !== null && <ErrorBanner title={state.failure.title} text={state.failure.text} />}
      {children}
      <TextInput
        label={newTaskText('taskTitle')}
        value={form.title}
        error={errors.title}
        maxLength={limits.taskTitle}
        data-autofocus
        data-field="title"
        aria-required
        dir="auto"
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <ResponsibleFields form={form} errors={errors} onChange={change} />
      <DueField value={form.dueOn} error={errors.dueOn} onChange={(dueOn) => change({ dueOn })} />
      <div className={classes.pair}>
        <ClientField
          value={form.client}
          error={errors.client}
          onChange={(client) => change({ client, case: client?.id === form.client?.id ? form.case : null })}
        />
        <CaseField
          client={form.client}
          value={form.case}
          error={errors.case}
          onChange={(caseFile, client) => change({ case: caseFile, client })}
        />
      </div>
      <Textarea
        label={newTaskText('details')}
        description={newTaskText('detailsHint')}
        value={form.description}
        error={errors.description}
        maxLength={limits.taskDescription}
        autosize
        minRows={3}
        maxRows={10}
        data-field="description"
        dir="auto"
        onChange={(event) => change({ description: event.currentTarget.value })}
      />
      <button
        type="button"
        className={classes.more}
        aria-expanded={state.showsMore}
        onClick={() => state.setShowsMore(!state.showsMore)}
      >
        <MoreIcon size={16} aria-hidden="true" />
        {newTaskText(state.showsMore ? 'less' : 'more')}
      </button>
      {state.showsMore && <MoreFields form={form} errors={errors} onChange={change} />}
      <div className={classes.foot}>
        <Checkbox
          size="sm"
          label={newTaskText('another')}
          checked={state.another}
          onChange={(event) => state.setAnother(event.currentTarget.checked)}
        />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {newTaskText('close')}
          </Button>
          <Button type="submit" loading={state.busy} aria-keyshortcuts="Control+Enter">
            {newTaskText('create')}
          </Button>
        </div>
      </div>
    </form>
  );
}
