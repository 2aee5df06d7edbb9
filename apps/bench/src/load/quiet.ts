import type { Figure } from '../report/figure.ts';
import { bearableShare, watchForeignLoad } from './foreign-load.ts';

/** Measures, and marks every figure as doubtful when other programs used the machine meanwhile. */
export async function watchingOthers(measure: () => Promise<readonly Figure[]>): Promise<readonly Figure[]> {
  const watch = watchForeignLoad();
  const figures = await measure();
  const share = watch.share() ?? 0;
  if (share <= bearableShare) return figures;
  const doubt = `other programs used ${Math.round(share * 100)} % of the machine`;
  return figures.map((figure) => ({
    ...figure,
    doubt: figure.doubt === undefined ? doubt : `${figure.doubt}; ${doubt}`,
  }));
}
