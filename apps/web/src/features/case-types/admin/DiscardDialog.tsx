import { Button, Modal } from '@mantine/core';
import classes from './Admin.module.css';
import { adminText } from './adminTexts.ts';

interface Props {
  /** The version that stays; null where nothing was published. */
  readonly inForce: number | null;
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
}

/** Throwing a draft away cannot be undone, so it is asked first. */
export function DiscardDialog({ inForce, onKeep, onDiscard }: Props) {
  return (
    <Modal opened onClose={onKeep} title={adminText('discardTitle')}>
      <div className={classes.dialog}>
        <p>{inForce === null ? adminText('discardNew') : adminText('discardText', { version: inForce })}</p>
        <div className={classes.buttons}>
          <Button variant="default" data-autofocus onClick={onKeep}>
            {adminText('discardKeep')}
          </Button>
          <Button color="red" onClick={onDiscard}>
            {adminText('discard')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
