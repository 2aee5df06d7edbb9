import { SlidersHorizontal } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useLayer } from '../layers/useLayer.ts';
import type { ListFrame } from './listFrame.ts';
import { listText } from './listTexts.ts';
import type { ListTypes } from './listTypes.ts';
import classes from './ListToolbar.module.css';

const load = () => import('./ViewMenu.tsx');
const ViewMenu = lazy(async () => ({ default: (await load()).ViewMenu }));

/** Opens how the list is shown: groups, columns, row height. */
export function ViewButton<K extends ListTypes>({ frame }: { readonly frame: ListFrame<K> }) {
  const { kind, list, control, isPhone, refresh } = frame;
  const layer = useLayer('menu', load);
  const button = (
    <button type="button" {...layer.button} className={classes.view}>
      <SlidersHorizontal size={14} aria-hidden="true" />
      {listText('view')}
    </button>
  );
  if (!layer.opened) return button;
  const { shown, toggle, reset } = control.columns;
  return (
    <Suspense fallback={button}>
      <ViewMenu
        target={button}
        onClose={layer.close}
        groups={kind.groupings.map((each) => ({
          key: each,
          label: kind.groupingName(each),
          chosen: each === list.state.group,
          onChoose: () => list.change({ group: each }),
        }))}
        columns={kind.columnKeys
          .filter((key) => kind.columns[key].fixed !== true)
          .map((key) => ({
            key,
            label: kind.columnName(key),
            chosen: shown.includes(key),
            onChoose: () => toggle(key),
          }))}
        columnsShown={shown.length}
        isTable={!isPhone}
        onResetColumns={reset}
        onRefresh={refresh}
      />
    </Suspense>
  );
}
