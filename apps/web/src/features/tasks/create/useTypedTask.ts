import { useStoredDraft } from '@docket/client';
import { useStatusLine } from '@docket/ui';
import { type RefObject, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { newTaskText } from './newTaskTexts.ts';
import type { TaskSubject } from './taskForm.ts';
import {
  beginTyped,
  checkStep,
  type NewTaskType,
  readTyped,
  stepsOf,
  type TypedErrors,
  type TypedForm,
  typedInput,
  type TypedStep,
} from './typedForm.ts';
import { useCreateTask } from './useCreateTask.ts';

interface Parts {
  readonly type: NewTaskType;
  readonly subject: TaskSubject;
  readonly element: RefObject<HTMLFormElement | null>;
  readonly onClose: () => void;
}

const targetFields = ['dueOn', 'targetMinutes', 'removeTarget'];
const holderFields = ['departmentId', 'assigneeId', 'personId'];

/** The step on which a field of the input is entered. */
function stepOfField(field: string, steps: readonly TypedStep[]): TypedStep | undefined {
  if (field === 'mails') return steps.at(-1);
  const step = targetFields.includes(field) ? 'TARGET' : holderFields.includes(field) ? 'ASSIGN' : 'DETAILS';
  return steps.find((each) => each === step);
}

/** What the steps of a new task hold and do: a draft, the step, its errors, the request. */
export function useTypedTask({ type, subject, element, onClose }: Parts) {
  const begun = beginTyped(type, subject);
  const same = JSON.stringify(begun);
  const draft = useStoredDraft<TypedForm>(`new-task:${type.key}:${subject.case?.id ?? ''}`, {
    initial: begun,
    read: (stored) => readTyped(begun, stored),
    isEmpty: (form) => JSON.stringify(form) === same,
  });
  const steps = stepsOf(type);
  const [place, setPlace] = useState(0);
  const [errors, setErrors] = useState<TypedErrors>({});
  const [failure, setFailure] = useState<{ title: string; text: string } | null>(null);
  const { create, loading } = useCreateTask();
  const statusLine = useStatusLine();
  const navigate = useNavigate();
  const form = draft.value;
  const step = steps[place] ?? 'READY';
  const isLast = place >= steps.length - 1;

  const show = (found: TypedErrors) => {
    setErrors(found);
    const [name] = Object.keys(found);
    requestAnimationFrame(() =>
      element.current?.querySelector<HTMLElement>(`[data-field="${name}"]`)?.focus(),
    );
  };
  const send = async () => {
    if (loading) return;
    setFailure(null);
    const result = await create(typedInput(type, form));
    if (result.kind === 'CREATED') {
      const { number } = result.task;
      draft.clear();
      statusLine.show({
        text: newTaskText('created', { number }),
        action: { label: newTaskText('open'), run: () => void navigate(`/tasks/${number}`) },
      });
      onClose();
      return;
    }
    if (result.kind === 'FAILED') {
      setFailure(result);
      return;
    }
    const [field = '', words = ''] = Object.entries(result.errors)[0] ?? [];
    const at = stepOfField(field, steps);
    if (at !== undefined) setPlace(steps.indexOf(at));
    setFailure({ title: words, text: newTaskText('refusedText') });
    show(result.errors);
  };
  return {
    draft,
    form,
    steps,
    step,
    isLast,
    errors,
    failure,
    busy: loading,
    change: (next: Partial<TypedForm>) => draft.setValue({ ...form, ...next }),
    go: (key: string) =>
      setPlace(
        Math.max(
          0,
          steps.findIndex((each) => each === key),
        ),
      ),
    back: place === 0 ? null : () => setPlace(place - 1),
    next: () => {
      const found = checkStep(step, type, form);
      show(found);
      if (Object.keys(found).length > 0) return;
      if (isLast) void send();
      else setPlace(place + 1);
    },
  };
}
