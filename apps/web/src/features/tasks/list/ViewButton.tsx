import { SlidersHorizontal } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useLayer } from '../../../shared/layers/useLayer.ts';
import { listText } from './listTexts.ts';
import classes from './ListToolbar.module.css';
import type { ColumnControl } from './useColumns.ts';
import type { ListStateControl } from './useListState.ts';

const load = () => import('./ViewMenu.tsx');
const ViewMenu = lazy(async () => ({ default: (await load()).ViewMenu }));

interface Props {
  readonly list: ListStateControl;
  readonly columns: ColumnControl;
  readonly onRefresh: () => void;
}

/** Opens how the list is shown: groups, columns, row height. */
export function ViewButton({ list, columns, onRefresh }: Props) {
  const layer = useLayer('menu', load);
  const button = (
    <button type="button" {...layer.button} className={classes.view}>
      <SlidersHorizontal size={14} aria-hidden="true" />
      {listText('view')}
    </button>
  );
  if (!layer.opened) return button;
  return (
    <Suspense fallback={button}>
      <ViewMenu target={button} onClose={layer.close} list={list} columns={columns} onRefresh={onRefresh} />
    </Suspense>
  );
}
