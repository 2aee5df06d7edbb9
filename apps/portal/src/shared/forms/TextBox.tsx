import type { KeyboardEvent } from 'react';
import { limits } from '@docket/domain';
import type { Draft } from '../drafts/useDraft.ts';
import { t } from '../words/words.ts';
import { Button } from './Button.tsx';
import { Field } from './Field.tsx';
import classes from './TextBox.module.css';

function sendByKeys(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
}

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly draft: Draft;
}

/** A box for several lines whose text is kept until it is sent. */
export function TextBox({ id, label, hint, error, draft }: Props) {
  return (
    <div>
      <Field id={id} label={label} hint={hint} error={error}>
        {(control) => (
          <textarea
            {...control}
            dir="auto"
            rows={5}
            onKeyDown={sendByKeys}
            maxLength={limits.comment}
            value={draft.text}
            onChange={(event) => draft.setText(event.currentTarget.value)}
          />
        )}
      </Field>
      {draft.restored ? (
        <p className={classes.kept}>
          {t('messages.kept')}{' '}
          <Button kind="quiet" onClick={draft.clear}>
            {t('messages.discard')}
          </Button>
        </p>
      ) : null}
    </div>
  );
}
