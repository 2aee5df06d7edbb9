import { ArrowDown, ArrowUp, ChevronDown, Signal } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useLayer } from '../../layers/useLayer.ts';
import type { ListKind, SortStep } from '../listKind.ts';
import { listText } from '../listTexts.ts';
import type { ListTypes } from '../listTypes.ts';
import classes from './ColumnHead.module.css';
import { columnOffers } from './columnOffers.ts';
import type { TableControl } from './tableControl.ts';
import { useResize } from './useResize.ts';

const load = () => import('./ColumnMenu.tsx');
const ColumnMenu = lazy(async () => ({ default: (await load()).ColumnMenu }));

const headIcon = <Signal size={14} aria-hidden="true" />;

interface Props<K extends ListTypes> {
  readonly kind: ListKind<K>;
  readonly column: K['column'];
  readonly control: TableControl<K>;
}

function ariaSort<Field>(step: SortStep<Field> | undefined, field: Field | undefined) {
  if (step === undefined || step.field !== field) return undefined;
  return step.direction === 'ASC' ? 'ascending' : 'descending';
}

/** A column's name: a click sorts by it, its menu does everything else, its edge makes it wider. */
export function ColumnHead<K extends ListTypes>({ kind, column, control }: Props<K>) {
  const layer = useLayer('menu', load);
  const facts = kind.columns[column];
  const width = control.columns.widthOf(column);
  const resize = useResize(width, (next) => control.columns.setWidth(column, next));
  const label = control.labelOf(column);
  const sorted = ariaSort(control.sort[0], facts.sort);
  const SortIcon = sorted === 'descending' ? ArrowDown : ArrowUp;
  const button = (
    <button
      type="button"
      {...layer.button}
      className={classes.columnMenu}
      aria-label={listText('columnMenu', { name: label })}
    >
      <ChevronDown size={14} aria-hidden="true" />
    </button>
  );
  return (
    <th
      scope="col"
      className={classes.head}
      aria-sort={sorted}
      style={column === 'title' ? undefined : { inlineSize: resize.width }}
    >
      <div className={classes.headInner} data-end={facts.end}>
        {facts.sort === undefined ? (
          <span>{label}</span>
        ) : (
          <button type="button" className={classes.sort} onClick={() => control.sortBy(column)}>
            {facts.icon === true ? headIcon : <span>{label}</span>}
            {facts.icon === true && <span className="docket-hidden">{label}</span>}
            {sorted !== undefined && <SortIcon size={12} aria-hidden="true" />}
          </button>
        )}
        {layer.opened ? (
          <Suspense fallback={button}>
            <ColumnMenu target={button} onClose={layer.close} {...columnOffers(kind, column, control)} />
          </Suspense>
        ) : (
          button
        )}
      </div>
      {column !== 'title' && (
        <div className={classes.resize} aria-hidden="true" onPointerDown={resize.start} />
      )}
    </th>
  );
}
