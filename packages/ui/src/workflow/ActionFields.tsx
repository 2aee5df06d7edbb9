import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { ActionExtras } from './ActionExtras.tsx';
import type { ActionErrors, ActionForm, DialogOption } from './actionOption.ts';
import type { ActionTexts } from './actionTexts.ts';

export type ActionFieldsProps = {
  readonly option: DialogOption;
  readonly texts: ActionTexts;
  readonly form: ActionForm;
  readonly onFormChange: (form: ActionForm) => void;
  readonly errors: ActionErrors;
  readonly departmentPicker?: ((error: string | undefined) => ReactNode) | undefined;
  readonly personPicker?: ((error: string | undefined) => ReactNode) | undefined;
  readonly dueField?: ((error: string | undefined) => ReactNode) | undefined;
};

/** The fields an action asks for, in the order people think: where to, what to say, what else. */
export function ActionFields(props: ActionFieldsProps) {
  const { option, texts, form, onFormChange, errors, departmentPicker, personPicker } = props;
  const change = (part: Partial<ActionForm>) => onFormChange({ ...form, ...part });
  const required = option.comment === 'REQUIRED';
  const forwards = option.assigns === 'DEPARTMENT';
  return (
    <>
      {departmentPicker?.(errors.department)}
      {personPicker?.(errors.person)}
      {props.dueField?.(errors.dueOn)}
      {option.comment !== 'NONE' && (
        <Textarea
          data-field="comment"
          data-autofocus={departmentPicker === undefined && personPicker === undefined ? true : undefined}
          label={required ? texts.commentLabel : `${texts.commentLabel} (optional)`}
          description={texts.commentHint}
          value={form.comment}
          onChange={(event) => change({ comment: event.currentTarget.value })}
          error={errors.comment}
          aria-required={required || undefined}
          autosize
          minRows={3}
          maxRows={12}
        />
      )}
      {forwards || option.action === 'REOPEN' ? (
        <ActionExtras form={form} onChange={change} withWatching={forwards} dueError={errors.dueOn} />
      ) : null}
    </>
  );
}
