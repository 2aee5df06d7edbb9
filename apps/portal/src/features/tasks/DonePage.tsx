import { useState } from 'react';
import { problemText } from '../../shared/api/problemText.ts';
import { Button } from '../../shared/forms/Button.tsx';
import { ButtonLink } from '../../shared/forms/ButtonLink.tsx';
import { Page } from '../../shared/layout/Page.tsx';
import { Section } from '../../shared/layout/Section.tsx';
import { useGo } from '../../shared/router/RouterContext.ts';
import { dayAndTime } from '../../shared/time/format.ts';
import { useReader } from '../../shared/time/useReader.ts';
import { t } from '../../shared/words/words.ts';
import { takeBackUntil, type Task } from './taskActions.ts';
import { useTakeBack } from './useTakeBack.ts';

/** The confirmation: what was done, what happens next, and the way to take it back. */
export function DonePage({ task }: { readonly task: Task }) {
  const reader = useReader();
  const go = useGo();
  const { busy, run } = useTakeBack(task);
  const [refused, setRefused] = useState<string | null>(null);
  const until = takeBackUntil(task);

  const takeBack = async () => {
    const outcome = await run(undefined);
    if (outcome.kind === 'REFUSED') setRefused(t('refusal.UNDO_NOT_POSSIBLE'));
    else setRefused(problemText(outcome));
    if (outcome.kind === 'DONE') {
      go(`/tasks/${encodeURIComponent(task.number)}`, {
        replace: true,
        state: { notice: 'TAKEN_BACK' },
      });
    }
  };

  return (
    <Page
      title={t('complete.panel')}
      confirmation={t('complete.panelText', { title: task.title })}
      notice={refused === null ? null : { tone: 'PROBLEM', text: refused }}
    >
      <Section title={t('complete.next')}>
        <p>{t('complete.nextText')}</p>
        {task.completedAt === null ? null : (
          <p>{t('complete.keep', { number: task.number, when: dayAndTime(task.completedAt, reader) })}</p>
        )}
      </Section>
      <div>
        <ButtonLink to="/">{t('complete.home')}</ButtonLink>
      </div>
      {until === null || refused !== null ? null : (
        <div>
          <Button kind="quiet" busy={busy} onClick={takeBack}>
            {t('task.mistake')}
          </Button>
          <p>{t('complete.undoText', { when: dayAndTime(until, reader) })}</p>
        </div>
      )}
    </Page>
  );
}
