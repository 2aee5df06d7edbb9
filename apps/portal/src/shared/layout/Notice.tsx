import type { ReactNode, Ref } from 'react';
import { t } from '../words/words.ts';
import classes from './Notice.module.css';

export interface NoticeContent {
  readonly tone: 'DONE' | 'PROBLEM' | 'NOTE';
  readonly text: string;
  /** A next step inside the notice. */
  readonly action?: ReactNode;
}

const titleOf = { DONE: 'state.success', PROBLEM: 'state.problem', NOTE: 'state.notice' } as const;

/** What just happened: a banner above the heading instead of a message that flies away. */
export function Notice({ tone, text, action, ref }: NoticeContent & { readonly ref?: Ref<HTMLDivElement> }) {
  return (
    <div
      ref={ref}
      role={tone === 'PROBLEM' ? 'alert' : 'status'}
      tabIndex={-1}
      className={classes.notice}
      data-tone={tone}
    >
      <p className={classes.title}>{t(titleOf[tone])}</p>
      <p className={classes.text}>{text}</p>
      {action === undefined ? null : <div>{action}</div>}
    </div>
  );
}
