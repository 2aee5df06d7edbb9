import { Banner } from '@docket/ui';
import { Button, CopyButton, Modal } from '@mantine/core';
import classes from './Tokens.module.css';
import { tokenText } from './tokenTexts.ts';

interface Props {
  readonly secret: string;
  readonly onClose: () => void;
}

/** The secret of a new token, shown this once. Only its own button closes it. */
export function NewTokenSecret({ secret, onClose }: Props) {
  return (
    <Modal
      opened
      onClose={onClose}
      title={tokenText('createdTitle')}
      size="lg"
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
    >
      <div className={classes.form}>
        <Banner tone="warning" title={tokenText('secretOnce')} />
        <div className={classes.secret}>
          <code aria-label={tokenText('secret')}>{secret}</code>
          <CopyButton value={secret}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {tokenText(copied ? 'copied' : 'copy')}
              </Button>
            )}
          </CopyButton>
        </div>
        <div className={classes.buttons}>
          <Button onClick={onClose} data-autofocus>
            {tokenText('done')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
