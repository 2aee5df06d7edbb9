import type { ReactNode } from 'react';
import type { TaskRowFragment } from '#gql';
import { listText as commonText } from '../../../shared/list/listTexts.ts';
import classes from '../../../shared/list/rows/ListTable.module.css';
import { listText } from './listTexts.ts';

interface Props {
  readonly row: TaskRowFragment;
  /** Whether the case has no column of its own. */
  readonly withCase: boolean;
  readonly ghost: string | null;
  readonly onUndo: (() => void) | null;
  /** The link. */
  readonly children: ReactNode;
}

function contextOf({ case: caseFile, client }: TaskRowFragment, withCase: boolean): string {
  return [withCase ? caseFile?.number : undefined, client?.name]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** The title of a task with what it belongs to; a ghost says where the task went and offers to take it back. */
export function RowTitle({ row, withCase, ghost, onUndo, children }: Props) {
  const context = contextOf(row, withCase);
  return (
    <div className={classes.titleCell} data-ghost={ghost !== null || undefined}>
      <span className={classes.main}>
        {row.isNewToViewer && (
          <span className={classes.new}>
            <span className="docket-hidden">{commonText('newToYou')}</span>
          </span>
        )}
        {children}
      </span>
      {ghost === null && context !== '' && (
        <span className={classes.context} dir="auto">
          {context}
        </span>
      )}
      {ghost !== null && (
        <span className={classes.ghost}>
          {ghost}
          {onUndo !== null && (
            <>
              {' · '}
              <button type="button" className={classes.inlineButton} onClick={onUndo}>
                {listText('undo')}
              </button>
            </>
          )}
        </span>
      )}
    </div>
  );
}
