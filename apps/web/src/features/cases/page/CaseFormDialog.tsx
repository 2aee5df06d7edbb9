import { Banner } from '@docket/ui';
import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './CaseDialog.module.css';
import type { CaseForm } from './useCaseForm.ts';

interface Props {
  readonly form: CaseForm;
  readonly title: string;
  /** px. */
  readonly size?: number;
  /** What leaves everything as it is. */
  readonly leave: string;
  readonly confirm: ReactNode;
  readonly danger?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog with the fields of a form, what went wrong above them and its two buttons below. */
export function CaseFormDialog(props: Props) {
  const { form, title, size = 640, leave, confirm, danger = false, onClose, children } = props;
  const { element, failure, busy, submit } = form;
  return (
    <Modal opened onClose={onClose} closeOnClickOutside={false} size={size} title={title}>
      <form
        ref={element}
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {failure !== null && (
          <Banner tone="error" title={failure.title}>
            {failure.text}
          </Banner>
        )}
        {children}
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {leave}
          </Button>
          <Button type="submit" color={danger ? 'red' : 'blue'} loading={busy}>
            {confirm}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
