import { Button, Modal } from '@mantine/core';
import classes from './Admin.module.css';
import { adminText } from './adminTexts.ts';

interface Props {
  readonly onStay: () => void;
  readonly onLeave: () => void;
  readonly onSave: () => void;
}

/** Asked when somebody leaves an editor with changes that are not saved. */
export function LeaveDialog({ onStay, onLeave, onSave }: Props) {
  return (
    <Modal opened onClose={onStay} title={adminText('leaveTitle')}>
      <div className={classes.dialog}>
        <p>{adminText('leaveText')}</p>
        <div className={classes.buttons}>
          <Button variant="default" onClick={onStay}>
            {adminText('stay')}
          </Button>
          <Button variant="default" onClick={onLeave}>
            {adminText('leave')}
          </Button>
          <Button data-autofocus onClick={onSave}>
            {adminText('saveAndLeave')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
