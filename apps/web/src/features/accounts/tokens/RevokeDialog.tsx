import { useMutation } from '@apollo/client/react';
import { newIdempotencyKey } from '@docket/client';
import { ErrorBanner, useStatusLine } from '@docket/ui';
import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { RevokeAccessTokenDocument } from '#gql';
import type { Token } from './TokenTable.tsx';
import classes from './Tokens.module.css';
import { tokenText } from './tokenTexts.ts';

interface Props {
  readonly token: Token;
  readonly onClose: () => void;
  readonly onRevoked: () => void;
}

/** Asks before a token is revoked: it is the one thing here that cannot be undone. */
export function RevokeDialog({ token, onClose, onRevoked }: Props) {
  const statusLine = useStatusLine();
  const [idempotencyKey] = useState(newIdempotencyKey);
  const [failure, setFailure] = useState<string | null>(null);
  const [mutate, { loading }] = useMutation(RevokeAccessTokenDocument);
  const revoke = async () => {
    const result = await mutate({ variables: { input: { tokenId: token.id, idempotencyKey } } }).catch(
      () => null,
    );
    const error = result?.data?.revokeAccessToken.userErrors[0];
    if (result === null || error !== undefined) {
      setFailure(error?.message ?? tokenText('notDone'));
      return;
    }
    statusLine.show({ text: tokenText('revoked', { name: token.name }) });
    onRevoked();
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={tokenText('revokeTitle', { name: token.name })}>
      <div className={classes.form}>
        {failure !== null && <ErrorBanner title={failure} text={tokenText('notDoneText')} />}
        <p>{tokenText('revokeText')}</p>
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose} data-autofocus>
            {tokenText('keep')}
          </Button>
          <Button color="red" loading={loading} onClick={() => void revoke()}>
            {tokenText('revokeConfirm')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
