import type { ReactNode } from 'react';
import { Button } from '../../shared/forms/Button.tsx';
import { Choices } from '../../shared/forms/Choices.tsx';
import { Form } from '../../shared/forms/Form.tsx';
import type { FieldError } from '../../shared/layout/ErrorSummary.tsx';
import { Page } from '../../shared/layout/Page.tsx';
import { t } from '../../shared/words/words.ts';

interface Props {
  readonly title: string;
  readonly caption?: string;
  /** The address of the page before. */
  readonly back: string;
  readonly errors: readonly FieldError[];
  readonly busy: boolean;
  readonly onNext: () => Promise<void>;
  readonly onLater: () => Promise<void>;
  readonly children: ReactNode;
}

/** What every page with questions has around them: the way back, on, and out without losing anything. */
export function StepFrame({ title, caption, back, errors, busy, onNext, onLater, children }: Props) {
  return (
    <Page
      title={title}
      {...(caption === undefined ? {} : { caption })}
      back={{ to: back, label: t('request.back') }}
      errors={errors}
    >
      <Form onSend={onNext}>
        {children}
        <Choices>
          <Button submits busy={busy}>
            {t('request.next')}
          </Button>
          <Button kind="quiet" busy={busy} onClick={() => void onLater()}>
            {t('request.later')}
          </Button>
        </Choices>
      </Form>
    </Page>
  );
}
