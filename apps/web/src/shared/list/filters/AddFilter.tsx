import { Plus } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useLayer } from '../../layers/useLayer.ts';
import { listText } from '../listTexts.ts';
import type { FilterOffer } from './AddFilterMenu.tsx';
import classes from './Filters.module.css';

const load = () => import('./AddFilterMenu.tsx');
const AddFilterMenu = lazy(async () => ({ default: (await load()).AddFilterMenu }));

/** Opens the list of further filters. */
export function AddFilter({ offers }: { readonly offers: readonly FilterOffer[] }) {
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
      <AddFilterMenu target={button} onClose={layer.close} offers={offers} />
    </Suspense>
  );
}
