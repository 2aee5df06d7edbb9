import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import { usePlace } from '../router/RouterContext.ts';
import { t } from '../words/words.ts';
import { BackLink, type BackTarget } from './BackLink.tsx';
import { ErrorSummary, type FieldError } from './ErrorSummary.tsx';
import { Notice, type NoticeContent } from './Notice.tsx';
import classes from './Page.module.css';

interface Props {
  readonly title: string;
  /** Shown small above the heading, for example a number. */
  readonly caption?: string;
  readonly back?: BackTarget;
  /** What just happened, above the heading; takes the focus when it appears. */
  readonly notice?: NoticeContent | null;
  /** What is wrong with the form; takes the focus each time the form is sent. */
  readonly errors?: readonly FieldError[];
  /** Turns the heading into a confirmation panel with this sentence under it. */
  readonly confirmation?: string;
  readonly children: ReactNode;
}

const none: readonly FieldError[] = [];

/** One page: its title, its heading, and the focus where reading should begin. */
export function Page({ title, caption, back, notice = null, errors = none, confirmation, children }: Props) {
  const { by } = usePlace();
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef<HTMLDivElement>(null);

  useEffect(() => {
    document.title = t(errors.length > 0 ? 'site.errorTitle' : 'site.title', { page: title });
  }, [title, errors]);

  // Once per page and never later: what others change must not move the focus. The first page keeps the browser's own.
  const onArrival = useEffectEvent(() => {
    if (by === 'LINK') window.scrollTo(0, 0);
    if (by !== 'OPENING') heading.current?.focus({ preventScroll: true });
  });
  useEffect(() => onArrival(), []);

  const told = notice?.text ?? null;
  useEffect(() => {
    if (told === null && errors.length === 0) return;
    first.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [told, errors]);

  return (
    <div className={classes.page}>
      {back === undefined ? null : <BackLink {...back} />}
      {errors.length > 0 ? (
        <ErrorSummary ref={first} errors={errors} />
      ) : (
        notice !== null && <Notice ref={first} {...notice} />
      )}
      <div className={confirmation === undefined ? classes.heading : classes.confirmation}>
        {caption === undefined ? null : <p className={classes.caption}>{caption}</p>}
        <h1 ref={heading} tabIndex={-1} dir="auto">
          {title}
        </h1>
        {confirmation === undefined ? null : <p dir="auto">{confirmation}</p>}
      </div>
      {children}
    </div>
  );
}
