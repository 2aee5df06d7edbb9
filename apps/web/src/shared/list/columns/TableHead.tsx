import type { ListKind } from '../listKind.ts';
import { listText } from '../listTexts.ts';
import type { ListTypes } from '../listTypes.ts';
import { ColumnHead } from './ColumnHead.tsx';
import headClasses from './ColumnHead.module.css';
import type { TableControl } from './tableControl.ts';

interface Props<K extends ListTypes> {
  readonly kind: ListKind<K>;
  readonly control: TableControl<K>;
  /** How wide the end of each row is, px; 0 where rows have none. */
  readonly endWidth: number;
  /** Said where not every row is drawn, so that positions count from the first line. */
  readonly rowIndex: number | undefined;
}

/** The names of the columns. */
export function TableHead<K extends ListTypes>({ kind, control, endWidth, rowIndex }: Props<K>) {
  return (
    <thead>
      <tr aria-rowindex={rowIndex}>
        {control.columns.shown.map((key) => (
          <ColumnHead key={key} kind={kind} column={key} control={control} />
        ))}
        {endWidth > 0 && (
          <th scope="col" className={headClasses.head} style={{ inlineSize: endWidth }}>
            <span className="docket-hidden">{listText('actionsColumn')}</span>
          </th>
        )}
      </tr>
    </thead>
  );
}
