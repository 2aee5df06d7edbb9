import { limits } from '@docket/domain';
import { useState } from 'react';
import { Field } from '../../shared/forms/Field.tsx';
import type { FieldError } from '../../shared/layout/ErrorSummary.tsx';
import { answerErrors } from '../../shared/questions/answerErrors.ts';
import { useGo, usePlace } from '../../shared/router/RouterContext.ts';
import { t } from '../../shared/words/words.ts';
import { addressOf, type RequestType, stepBefore } from './requestSteps.ts';
import { StepFrame } from './StepFrame.tsx';
import { useAnswerRequest } from './useAnswerRequest.ts';

/** What no question asked for. */
export function MorePage({ type }: { readonly type: RequestType }) {
  const go = useGo();
  const isChange = new URLSearchParams(usePlace().search).has('change');
  const { busy, run } = useAnswerRequest(type.key);
  const [more, setMore] = useState(type.draft?.more ?? '');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const before = isChange ? 'CHECK' : stepBefore('MORE', type);

  const keep = async (): Promise<boolean> => {
    const outcome = await run({ answers: {}, more: more.trim() === '' ? null : more.trim() });
    setErrors(answerErrors(outcome));
    return outcome.kind === 'DONE';
  };

  return (
    <StepFrame
      title={type.label}
      back={before === null ? '/requests/new' : addressOf(type.key, before)}
      errors={errors}
      busy={busy}
      onNext={async () => {
        if (await keep()) go(addressOf(type.key, 'CHECK'));
      }}
      onLater={async () => {
        if (await keep()) go('/requests/new', { state: { notice: 'KEPT' } });
      }}
    >
      <Field id="more" label={t('request.more')} hint={t('request.moreHint')}>
        {(control) => (
          <textarea
            {...control}
            dir="auto"
            rows={5}
            maxLength={limits.comment}
            value={more}
            onChange={(event) => setMore(event.currentTarget.value)}
          />
        )}
      </Field>
    </StepFrame>
  );
}
