import { Plus } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useLayer } from '../../../../shared/layers/useLayer.ts';
import type { FilterKey } from '../listFilter.ts';
import { listText } from '../listTexts.ts';
import classes from './Filters.module.css';

const load = () => import('./AddFilterMenu.tsx');
const AddFilterMenu = lazy(async () => ({ default: (await load()).AddFilterMenu }));

interface Props {
  readonly parts: readonly FilterKey[];
  readonly onAdd: (part: FilterKey) => void;
}

/** Opens the list of further filters. */
export function AddFilter({ parts, onAdd }: Props) {
  const layer = useLayer('menu', load);
  const button = (
    <button type="button" {...layer.button} className={classes.add}>
      <Plus size={14} aria-hidden="true" />
      {listText('addFilter')}
    </button>
  );
  if (!layer.opened) return button;
  return (
    <Suspense fallback={button}>
      <AddFilterMenu target={button} onClose={layer.close} parts={parts} onAdd={onAdd} />
    </Suspense>
  );
}
