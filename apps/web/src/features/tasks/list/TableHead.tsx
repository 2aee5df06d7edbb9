import { memo } from 'react';
import { ColumnHead } from './ColumnHead.tsx';
import headClasses from './ColumnHead.module.css';
import { listText } from './listTexts.ts';
import type { TableControl } from './tableControl.ts';

interface Props {
  readonly control: TableControl;
  /** How wide the end of each row is, px. */
  readonly endWidth: number;
  /** Said where not every row is drawn, so that positions count from the first line. */
  readonly rowIndex: number | undefined;
}

/** The names of the columns. */
export const TableHead = memo(function TableHead({ control, endWidth, rowIndex }: Props) {
  return (
    <thead>
      <tr aria-rowindex={rowIndex}>
        {control.columns.shown.map((key) => (
          <ColumnHead key={key} column={key} control={control} />
        ))}
        <th scope="col" className={headClasses.head} style={{ inlineSize: endWidth }}>
          <span className="docket-hidden">{listText('actionsColumn')}</span>
        </th>
      </tr>
    </thead>
  );
});
