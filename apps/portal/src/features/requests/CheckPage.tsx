import { useRef, useState } from 'react';
import { DiscardRequestDocument, SendRequestDocument } from '#gql';
import { useWrite } from '../../shared/api/useWrite.ts';
import { Button } from '../../shared/forms/Button.tsx';
import { Choices } from '../../shared/forms/Choices.tsx';
import type { FieldError } from '../../shared/layout/ErrorSummary.tsx';
import { Page } from '../../shared/layout/Page.tsx';
import { answerErrors } from '../../shared/questions/answerErrors.ts';
import { useGo } from '../../shared/router/RouterContext.ts';
import { t } from '../../shared/words/words.ts';
import { AnswerList } from './AnswerList.tsx';
import { addressOf, type RequestType } from './requestSteps.ts';

/** Every answer with the way to change it, before anything is sent. */
export function CheckPage({ type }: { readonly type: RequestType }) {
  const go = useGo();
  const number = useRef<string | null>(null);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const sending = useWrite(async (send, keyOf) => {
    const input = { typeKey: type.key, idempotencyKey: keyOf('send') };
    const { sendRequest } = await send(SendRequestDocument, { input });
    number.current = sendRequest.case?.number ?? null;
    return sendRequest.userErrors;
  });
  const forgetting = useWrite(async (send) => {
    const input = { typeKey: type.key };
    return (await send(DiscardRequestDocument, { input })).discardRequest.userErrors;
  });

  const send = async () => {
    const outcome = await sending.run(undefined);
    setErrors(answerErrors(outcome));
    if (outcome.kind !== 'DONE' || number.current === null) return;
    go(`/requests/${encodeURIComponent(number.current)}/sent`, { replace: true });
  };
  const forget = async () => {
    const outcome = await forgetting.run(undefined);
    setErrors(answerErrors(outcome));
    if (outcome.kind === 'DONE') go('/requests/new', { replace: true, state: { notice: 'FORGOTTEN' } });
  };

  return (
    <Page
      title={t('request.check')}
      caption={type.label}
      back={{ to: addressOf(type.key, 'MORE'), label: t('request.back') }}
      errors={errors}
    >
      <p>{t('request.checkLead')}</p>
      <AnswerList type={type} />
      <Choices>
        <Button busy={sending.busy} busyText={t('request.sending')} onClick={() => void send()}>
          {t('request.send')}
        </Button>
        <Button kind="quiet" busy={forgetting.busy} onClick={() => void forget()}>
          {t('request.forget')}
        </Button>
      </Choices>
    </Page>
  );
}
