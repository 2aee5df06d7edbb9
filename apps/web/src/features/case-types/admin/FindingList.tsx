import type { DefinitionFinding } from '@docket/domain';
import { OctagonAlert } from 'lucide-react';
import classes from './Definition.module.css';

/** What has to be put right, one line each; the same words stand beside the fields. */
export function FindingList({ findings }: { readonly findings: readonly DefinitionFinding[] }) {
  return (
    <ul className={classes.findings}>
      {findings.map(({ path, message }) => (
        <li key={`${path} ${message}`} className={classes.finding}>
          <OctagonAlert size={16} aria-hidden="true" />
          {message}
        </li>
      ))}
    </ul>
  );
}
