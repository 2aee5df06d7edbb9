import type { DefinitionKind } from '@docket/domain';
import classes from './Admin.module.css';
import { adminText } from './adminTexts.ts';
import { DefinitionRow } from './DefinitionRow.tsx';
import type { DefinitionLine } from './useDefinitions.ts';

interface Props {
  readonly kind: DefinitionKind;
  readonly path: string;
  readonly lines: readonly DefinitionLine[];
}

/** Name, version, state, last change and by whom. */
export function DefinitionTable({ kind, path, lines }: Props) {
  return (
    <div className={classes.scroller}>
      <table className={classes.table} aria-label={adminText(`page.${kind}`)}>
        <thead>
          <tr>
            <th scope="col">{adminText('columnName')}</th>
            <th scope="col">{adminText('columnState')}</th>
            <th scope="col">{adminText('columnVersion')}</th>
            <th scope="col">{adminText('columnChanged')}</th>
            <th scope="col">{adminText('columnBy')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <DefinitionRow key={line.key} kind={kind} path={path} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
