import { Button } from '@mantine/core';
import { ChevronRight } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { newTaskText } from './newTaskTexts.ts';
import classes from './TypedTask.module.css';

interface Props {
  readonly types: readonly { readonly key: string; readonly label: string; readonly summary: string }[];
  /** Null chooses no type. */
  readonly onChoose: (key: string | null) => void;
  readonly onClose: () => void;
}

/** The types of task that a case allows, in their order; a task of no type is the last choice. */
export function TaskTypeStep({ types, onChoose, onClose }: Props) {
  const list = useRef<HTMLUListElement>(null);
  // The types come after the dialog has opened, when its own first focus is already given.
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  return (
    <div className={classes.form}>
      <h3 className={classes.heading}>{newTaskText('heading.TYPE')}</h3>
      <ul className={classes.types} ref={list}>
        {types.map(({ key, label, summary }) => (
          <li key={key}>
            <button type="button" className={classes.type} onClick={() => onChoose(key)}>
              <span className={classes.typeWords}>
                <span className={classes.typeName} dir="auto">
                  {label}
                </span>
                <span className={classes.quiet} dir="auto">
                  {summary}
                </span>
              </span>
              <ChevronRight size={16} aria-hidden="true" />
            </button>
          </li>
        ))}
        <li>
          <button type="button" className={classes.type} onClick={() => onChoose(null)}>
            <span className={classes.typeWords}>
              <span className={classes.typeName}>{newTaskText('plainTask')}</span>
              <span className={classes.quiet}>{newTaskText('plainTaskText')}</span>
            </span>
            <ChevronRight size={16} aria-hidden="true" />
          </button>
        </li>
      </ul>
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          {newTaskText('close')}
        </Button>
      </div>
    </div>
  );
}
