import { useRef, useState } from 'react';
import { type CaseAction, PerformCaseActionDocument } from '#gql';
import { problemText } from '../../shared/api/problemText.ts';
import { useWrite } from '../../shared/api/useWrite.ts';
import { useDraft } from '../../shared/drafts/useDraft.ts';
import { Button } from '../../shared/forms/Button.tsx';
import { ButtonLink } from '../../shared/forms/ButtonLink.tsx';
import { Choices } from '../../shared/forms/Choices.tsx';
import { errorOf } from '../../shared/forms/errorOf.ts';
import { Form } from '../../shared/forms/Form.tsx';
import { TextBox } from '../../shared/forms/TextBox.tsx';
import type { FieldError } from '../../shared/layout/ErrorSummary.tsx';
import { Page } from '../../shared/layout/Page.tsx';
import { useGo } from '../../shared/router/RouterContext.ts';
import { t } from '../../shared/words/words.ts';
import type { CaseNotice } from './caseNotice.ts';
import type { CaseOnPage } from './CasePage.tsx';

interface Props {
  readonly caseFile: CaseOnPage;
  readonly action: CaseAction;
}

/** What it does, why where that is asked, and the way back. */
export function CaseStepForm({ caseFile: { id, number, title, standing }, action }: Props) {
  const go = useGo();
  const draft = useDraft(`case:${action}:${id}`);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [needsWords] = useState(
    standing.actions.some((one) => one.action === action && one.comment === 'REQUIRED'),
  );
  const notice = useRef<CaseNotice>(action);
  const page = `/cases/${encodeURIComponent(number)}`;
  const { busy, run } = useWrite<string>(async (send, keyOf, words) => {
    const comment = words.trim() === '' ? null : words.trim();
    const seen = { caseId: id, expectedVersion: standing.version };
    const input = { ...seen, action, comment, idempotencyKey: keyOf('step') };
    const { performCaseAction } = await send(PerformCaseActionDocument, { input });
    notice.current = performCaseAction.stillOpen ? 'STILL_OPEN' : action;
    return performCaseAction.userErrors;
  });

  const send = async () => {
    if (needsWords && draft.text.trim() === '') {
      setErrors([{ field: 'why', message: t('caseStep.whyMissing') }]);
      return;
    }
    const outcome = await run(draft.text);
    const problem = problemText(outcome);
    setErrors(problem === null ? [] : [{ field: null, message: problem }]);
    if (outcome.kind !== 'DONE') return;
    draft.clear();
    go(page, { replace: true, state: { notice: notice.current } });
  };

  return (
    <Page
      title={t(`caseStep.${action}.title`)}
      caption={title}
      back={{ to: page, label: t('caseStep.back') }}
      errors={errors}
    >
      <p>{t(`caseStep.${action}.lead`)}</p>
      <Form onSend={send}>
        <TextBox
          id="why"
          label={t(needsWords ? 'caseStep.why' : 'caseStep.words')}
          error={errorOf(errors, 'why')}
          draft={draft}
        />
        <Choices>
          <Button submits busy={busy} kind={action === 'CANCEL' ? 'danger' : 'primary'}>
            {t(`caseStep.${action}.button`)}
          </Button>
          <ButtonLink kind="quiet" to={page}>
            {t('caseStep.goBack')}
          </ButtonLink>
        </Choices>
      </Form>
    </Page>
  );
}
