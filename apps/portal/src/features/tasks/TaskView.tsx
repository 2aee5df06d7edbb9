import type { ReactNode } from 'react';
import type { Outcome } from '../../shared/api/useWrite.ts';
import { problemText } from '../../shared/api/problemText.ts';
import { Facts } from '../../shared/layout/Facts.tsx';
import type { NoticeContent } from '../../shared/layout/Notice.tsx';
import { Page } from '../../shared/layout/Page.tsx';
import { Panel } from '../../shared/layout/Panel.tsx';
import { RichText } from '../../shared/layout/RichText.tsx';
import { Section } from '../../shared/layout/Section.tsx';
import { knownInWords } from '../../shared/questions/answers.ts';
import { t } from '../../shared/words/words.ts';
import { TaskActions } from './TaskActions.tsx';
import { TaskEvents } from './TaskEvents.tsx';
import { TaskFacts } from './TaskFacts.tsx';
import { noticeKeys, type TaskNotice } from './taskNotice.ts';
import type { Task } from './taskActions.ts';

export interface Told {
  readonly outcome: Outcome;
  readonly notice: TaskNotice;
}

interface Props {
  readonly task: Task;
  /** What the page before did. */
  readonly arrivedWith: TaskNotice | null;
  /** What a button of this page did last. */
  readonly told: Told | null;
  readonly onTold: (told: Told) => void;
  readonly children: ReactNode;
}

/** The drawn task. */
export function TaskView({ task, arrivedWith, told, onTold, children }: Props) {
  const notice = (): NoticeContent | null => {
    const problem = told === null ? null : problemText(told.outcome);
    if (problem !== null) return { tone: 'PROBLEM', text: problem };
    const what = told?.notice ?? arrivedWith;
    return what === null ? null : { tone: 'DONE', text: t(noticeKeys[what]) };
  };

  return (
    <Page
      title={task.title}
      caption={t('task.label', { number: task.number })}
      back={{ to: '/tasks', label: t('task.back') }}
      notice={notice()}
    >
      <Panel calls={task.turn === 'YOU'}>
        <p>{t(`task.turn.${task.turn}`)}</p>
      </Panel>
      <TaskFacts task={task} />
      {task.description === null || task.description.trim() === '' ? null : (
        <Section title={t('task.need')}>
          <RichText text={task.description} />
        </Section>
      )}
      {task.form === null || task.form.known.length === 0 ? null : (
        <Section title={t('task.about')}>
          <Facts
            facts={task.form.known.map(({ label, text }) => ({ name: label, value: knownInWords(text) }))}
          />
        </Section>
      )}
      <TaskActions task={task} onTold={onTold} />
      {children}
      <TaskEvents events={task.events} />
    </Page>
  );
}
