import { countWords } from '../../../shared/counts/countWords.ts';
import classes from '../Clients.module.css';

/** A cell with how many are open; on phones, where the heads are gone, it says of what. */
export function OpenCount({ count, unit }: { readonly count: number; readonly unit: string }) {
  return (
    <td data-number>
      {countWords(count)} <span className={classes.unit}>{unit}</span>
    </td>
  );
}
