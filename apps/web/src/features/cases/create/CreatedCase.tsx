import { useToday } from '@docket/client';
import { DueDate } from '@docket/ui';
import { Button } from '@mantine/core';
import { CircleCheck, Workflow } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router-dom';
import { announce } from '../../../shared/page/announcements.ts';
import { holderWords } from '../page/holderWords.ts';
import classes from './NewCase.module.css';
import { newCaseText } from './newCaseTexts.ts';
import type { CreatedCaseData } from './useCreateCase.ts';

interface Props {
  readonly caseFile: CreatedCaseData;
  readonly onAnother: () => void;
}

/** The case is open: its number, and what its type's rules made for it (F44). */
export function CreatedCase({ caseFile, onAnother }: Props) {
  const today = useToday();
  const heading = useRef<HTMLHeadingElement>(null);
  const { number, title, tasks } = caseFile;
  const words = newCaseText('created', { number });
  useEffect(() => {
    heading.current?.focus();
    announce(words);
  }, [words]);
  const made = tasks.nodes;
  return (
    <section className={classes.created}>
      <h2 ref={heading} className={classes.done} tabIndex={-1}>
        <CircleCheck size={22} aria-hidden="true" />
        {words}
      </h2>
      <p className={classes.caseTitle} dir="auto">
        {title}
      </p>
      {made.length === 0 ? (
        <p className={classes.quiet}>{newCaseText('noAutomatic')}</p>
      ) : (
        <>
          <p>{newCaseText('automatic', { count: made.length })}</p>
          <ul className={classes.made}>
            {made.map((task) => (
              <li key={task.id}>
                <Link to={`/tasks/${task.number}`} dir="auto">
                  {task.title}
                </Link>
                <span dir="auto">{newCaseText('with', { holder: holderWords(task) })}</span>
                <DueDate dueOn={task.dueOn} today={today} />
                {task.origin !== null && (
                  <span className={classes.rule} dir="auto">
                    <Workflow size={13} aria-hidden="true" />
                    {task.origin.sentence}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={classes.buttons}>
        <Button component={Link} to={`/cases/${number}/overview`}>
          {newCaseText('open')}
        </Button>
        <Button variant="default" onClick={onAnother}>
          {newCaseText('another')}
        </Button>
      </div>
    </section>
  );
}
