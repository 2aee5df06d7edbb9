import { MoreHorizontal } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useLayer } from '../../../shared/layers/useLayer.ts';
import { listText } from './listTexts.ts';
import type { RowMoves } from './useRowMoves.ts';
import type { ListedTask } from './useTaskList.ts';

const load = () => import('./RowMenu.tsx');
const RowMenu = lazy(async () => ({ default: (await load()).RowMenu }));

interface Props {
  readonly task: ListedTask;
  readonly moves: RowMoves;
  readonly className: string;
  /** Whether the Tab key reaches it: only in the row one is at. */
  readonly reachable: boolean;
}

/** Opens what can be done with one row. */
export function RowButton({ task, moves, className, reachable }: Props) {
  const layer = useLayer('menu', load);
  const button = (
    <button
      type="button"
      {...layer.button}
      className={className}
      aria-label={listText('rowMenu', { number: task.number })}
      tabIndex={reachable ? 0 : -1}
    >
      <MoreHorizontal size={16} aria-hidden="true" />
    </button>
  );
  if (!layer.opened) return button;
  return (
    <Suspense fallback={button}>
      <RowMenu target={button} onClose={layer.close} task={task} moves={moves} />
    </Suspense>
  );
}
