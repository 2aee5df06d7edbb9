import { useStoredDraft } from '@docket/client';
import { useStatusLine } from '@docket/ui';
import { type RefObject, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { newTaskText } from './newTaskTexts.ts';
import {
  beginPlain,
  checkTaskForm,
  createInput,
  emptyTaskForm,
  formField,
  isEmptyForm,
  readTaskForm,
  type TaskForm,
  type TaskFormErrors,
  type TaskSubject,
} from './taskForm.ts';
import { useSubmitKey } from '../../../shared/keys/useSubmitKey.ts';
import { useCreateTask } from './useCreateTask.ts';

interface Failure {
  readonly title: string;
  readonly text: string;
}

const more: readonly (keyof TaskForm)[] = ['priority', 'startOn', 'coAssignees', 'watchers'];

function focusField(form: HTMLFormElement | null, name: string | undefined): void {
  // The field may have to be drawn first, when it lies under "More".
  requestAnimationFrame(() => form?.querySelector<HTMLElement>(`[data-field="${name}"]`)?.focus());
}

/** The server's words at the fields of the form; null when some belong to none of them. */
function atFields(errors: Readonly<Record<string, string>>): TaskFormErrors | null {
  const found = Object.entries(errors).map(([field, message]) => ({ name: formField(field), message }));
  const named = found.flatMap(({ name, message }) => (name === null ? [] : [{ name, message }]));
  if (named.length < found.length) return null;
  return named.reduce<TaskFormErrors>((all, { name, message }) => ({ ...all, [name]: message }), {});
}

/** What the dialog "New task" holds and does: a draft, its errors, the request. */
export function useNewTaskForm(
  element: RefObject<HTMLFormElement | null>,
  onClose: () => void,
  subject: TaskSubject,
) {
  const initial = beginPlain(subject);
  const about = subject.case ?? subject.client;
  const draft = useStoredDraft(about === null ? 'new-task' : `new-task:${about.id}`, {
    initial,
    read: readTaskForm,
    isEmpty: isEmptyForm,
  });
  const { create, loading } = useCreateTask();
  const statusLine = useStatusLine();
  const navigate = useNavigate();
  const [errors, setErrors] = useState<TaskFormErrors>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [another, setAnother] = useState(false);
  const [showsMore, setShowsMore] = useState(false);

  const refuse = (found: TaskFormErrors) => {
    const names = Object.keys(found);
    setErrors(found);
    if (more.some((name) => names.includes(name))) setShowsMore(true);
    focusField(element.current, names[0]);
  };
  const submit = async () => {
    const form = draft.value;
    const found = checkTaskForm(form);
    setFailure(null);
    refuse(found);
    if (Object.keys(found).length > 0 || loading) return;
    const result = await create(createInput(form));
    if (result.kind === 'FIELDS') {
      const errorsOfForm = atFields(result.errors);
      if (errorsOfForm === null) setFailure({ title: Object.values(result.errors).join(' '), text: '' });
      else refuse(errorsOfForm);
    }
    if (result.kind === 'FAILED') setFailure(result);
    if (result.kind !== 'CREATED') return;
    const { number } = result.task;
    statusLine.show({
      text: newTaskText('created', { number }),
      action: { label: newTaskText('open'), run: () => void navigate(`/tasks/${number}`) },
    });
    draft.clear();
    if (!another) {
      onClose();
      return;
    }
    draft.setValue({ ...emptyTaskForm, client: form.client, case: form.case, department: form.department });
    focusField(element.current, 'title');
  };

  useSubmitKey(element, () => void submit());
  return {
    draft,
    form: draft.value,
    change: (next: Partial<TaskForm>) => draft.setValue({ ...draft.value, ...next }),
    errors,
    failure,
    busy: loading,
    another,
    setAnother,
    showsMore,
    setShowsMore,
    submit: () => void submit(),
  };
}
