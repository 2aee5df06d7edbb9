import { useClock } from '@docket/client';
import type { DefinitionKind } from '@docket/domain';
import { RelativeTime } from '@docket/ui';
import { Link } from 'react-router-dom';
import classes from './Admin.module.css';
import { adminText } from './adminTexts.ts';
import { definitionName } from './definitionName.ts';
import { StateBadge } from './StateBadge.tsx';
import type { DefinitionLine } from './useDefinitions.ts';
import { useLocalDraft } from './useLocalDraft.ts';

interface Props {
  readonly kind: DefinitionKind;
  readonly path: string;
  readonly line: DefinitionLine;
}

/** One line of the list; it says when this device holds changes nobody saved. */
export function DefinitionRow({ kind, path, line: { key, newest, inForce } }: Props) {
  const { now, timeZone } = useClock();
  const kept = useLocalDraft(kind, key).value !== null;
  const behind = newest.state === 'DRAFT' && inForce !== null;
  return (
    <tr>
      <th scope="row" className={classes.name}>
        <Link to={`/admin/${path}/${key}`} dir="auto">
          {definitionName(kind, key, newest.label)}
        </Link>
        {kept && <span className={classes.kept}>{adminText('kept')}</span>}
      </th>
      <td>
        <StateBadge state={newest.state} retired={newest.retired} />
      </td>
      <td className={classes.quiet}>
        {behind
          ? adminText('inForce', { version: inForce.version })
          : adminText('version', { version: newest.version })}
      </td>
      <td className={classes.quiet}>
        <RelativeTime at={newest.updatedAt} now={now()} timeZone={timeZone} />
      </td>
      <td className={classes.quiet} dir="auto">
        {newest.author?.name ?? adminText('docket')}
      </td>
    </tr>
  );
}
