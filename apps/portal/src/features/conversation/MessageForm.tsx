import { useState } from 'react';
import type { Write } from '../../shared/api/useWrite.ts';
import { problemText } from '../../shared/api/problemText.ts';
import { useDraft } from '../../shared/drafts/useDraft.ts';
import { Button } from '../../shared/forms/Button.tsx';
import { Form } from '../../shared/forms/Form.tsx';
import { TextBox } from '../../shared/forms/TextBox.tsx';
import { t } from '../../shared/words/words.ts';
import classes from './Messages.module.css';

interface Props {
  /** What it is about, by id: each box keeps its own text. */
  readonly box: string;
  /** Who reads it. */
  readonly about: string;
  readonly write: Write<string>;
}

/** Writes a message; what is typed stays until it was sent. */
export function MessageForm({ box, about, write: { busy, run } }: Props) {
  const draft = useDraft(`message:${box}`);
  const [told, setTold] = useState<{ readonly sent: boolean; readonly problem: string | null } | null>(null);

  const send = async () => {
    const body = draft.text.trim();
    if (body === '') {
      setTold({ sent: false, problem: t('messages.missing') });
      document.getElementById('message')?.focus();
      return;
    }
    setTold(null);
    const outcome = await run(body);
    if (outcome.kind === 'DONE') draft.clear();
    setTold({ sent: outcome.kind === 'DONE', problem: problemText(outcome) });
  };

  return (
    <Form onSend={send}>
      <TextBox
        id="message"
        label={t('messages.label')}
        hint={about}
        error={told?.problem ?? undefined}
        draft={draft}
      />
      <div>
        <Button submits kind="secondary" busy={busy} busyText={t('messages.busy')}>
          {t('messages.button')}
        </Button>
      </div>
      <output className={classes.sent}>
        {told?.sent === true && draft.text === '' ? t('messages.sent') : null}
      </output>
    </Form>
  );
}
