import type { TaskField } from '@docket/domain';
import type { FieldState } from '@docket/ui';
import { firstName } from '@docket/ui';
import { useEffect, useState } from 'react';
import { detailText } from './detailTexts.ts';
import { type TaskEdit, type UpdateOutcome, useUpdateTask } from './useUpdateTask.ts';

/** The task as far as an edit needs it. */
export interface EditedTask {
  readonly id: string;
  readonly version: number;
}

export interface FieldEditOptions<T> {
  readonly task: EditedTask;
  readonly field: TaskField;
  /** The value as everybody has it now. */
  readonly value: T;
  readonly toEdit: (value: T) => TaskEdit;
  /** The value as it reads in a sentence. */
  readonly words: (value: T) => string;
  /** What is wrong with a value, before it is sent. */
  readonly check?: ((value: T) => string | undefined) | undefined;
}

export interface FieldEdit<T> {
  readonly editing: boolean;
  /** What the box holds. */
  readonly draft: T;
  readonly setDraft: (value: T) => void;
  readonly begin: () => void;
  /** Sends the draft, or the value given. */
  readonly save: (value?: T) => void;
  readonly revert: () => void;
  /** What is shown: mine while it is being saved, else everybody's. */
  readonly shown: T;
  readonly state: FieldState;
}

interface Editing<T> {
  readonly draft: T;
  /** The version on the screen when editing began. */
  readonly version: number;
}

type Result<T> =
  | { readonly kind: 'NONE' | 'SAVED' }
  | { readonly kind: 'SAVING'; readonly mine: T }
  | { readonly kind: 'ERROR'; readonly message: string }
  | { readonly kind: 'CONFLICT'; readonly mine: T; readonly by: string };

const savedShownFor = 2_500;

/**
 * Editing one field in place. What others change meanwhile shows at once, except in the box being edited; when they
 * changed the same field the choice is offered, when they changed another one nobody notices (ux 2.7).
 */
export function useFieldEdit<T>(options: FieldEditOptions<T>): FieldEdit<T> {
  const { task, field, value, toEdit, words, check } = options;
  const update = useUpdateTask(task.id);
  const [editing, setEditing] = useState<Editing<T> | null>(null);
  const [result, setResult] = useState<Result<T>>({ kind: 'NONE' });
  const isSaved = result.kind === 'SAVED';
  useEffect(() => {
    if (!isSaved) return undefined;
    const timer = setTimeout(() => setResult({ kind: 'NONE' }), savedShownFor);
    return () => clearTimeout(timer);
  }, [isSaved]);

  const finish = (outcome: UpdateOutcome, mine: T, version: number) => {
    if (outcome.kind === 'SAVED') setResult({ kind: 'SAVED' });
    if (outcome.kind === 'CONFLICT') setResult({ kind: 'CONFLICT', mine, by: firstName(outcome.by) });
    if (outcome.kind === 'REFUSED') {
      setEditing({ draft: mine, version });
      setResult({ kind: 'ERROR', message: outcome.message });
    }
  };
  const send = async (mine: T, version: number) => {
    setEditing(null);
    setResult({ kind: 'SAVING', mine });
    const first = await update(version, toEdit(mine));
    const elsewhere = first.kind === 'CONFLICT' && !first.fields.includes(field);
    const again =
      elsewhere && first.version !== undefined ? await update(first.version, toEdit(mine)) : first;
    finish(again, mine, version);
  };
  const save = (next = editing?.draft ?? value) => {
    const version = editing?.version ?? task.version;
    const problem = check?.(next);
    if (problem !== undefined) setResult({ kind: 'ERROR', message: problem });
    else if (JSON.stringify(next) === JSON.stringify(value)) revert();
    else void send(next, version);
  };
  const revert = () => {
    setEditing(null);
    setResult({ kind: 'NONE' });
  };
  return {
    editing: editing !== null,
    draft: editing?.draft ?? value,
    setDraft: (draft) => setEditing({ draft, version: editing?.version ?? task.version }),
    begin: () => {
      setResult({ kind: 'NONE' });
      setEditing({ draft: value, version: task.version });
    },
    save,
    revert,
    shown: result.kind === 'SAVING' ? result.mine : value,
    state: {
      saving: result.kind === 'SAVING',
      saved: isSaved,
      error: result.kind === 'ERROR' ? result.message : undefined,
      conflict:
        result.kind === 'CONFLICT'
          ? {
              text: detailText('setBy', { name: result.by, value: words(value) }),
              theirs: { label: detailText('useTheirs', { value: words(value) }), take: revert },
              mine: {
                label: detailText('keepMine', { value: words(result.mine) }),
                keep: () => void send(result.mine, task.version),
              },
            }
          : undefined,
    },
  };
}
