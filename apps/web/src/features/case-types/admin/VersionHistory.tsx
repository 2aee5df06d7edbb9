import { useClock } from '@docket/client';
import { RelativeTime } from '@docket/ui';
import { Button } from '@mantine/core';
import { History } from 'lucide-react';
import { adminText } from './adminTexts.ts';
import classes from './Definition.module.css';
import { useReadOnly } from './readOnly.ts';
import { StateBadge } from './StateBadge.tsx';
import type { EditedDefinition } from './useEditedDefinition.ts';

interface Props {
  readonly versions: EditedDefinition['versions'];
  readonly onRestore: (version: number) => void;
}

/** Every version with who made it and when; an earlier one can be taken up again as a draft. */
export function VersionHistory({ versions, onRestore }: Props) {
  const { now, timeZone } = useClock();
  const readOnly = useReadOnly();
  const inForce = versions.find(({ state }) => state === 'PUBLISHED')?.version;
  return (
    <details className={classes.history}>
      <summary className={classes.historyTitle}>
        <History size={16} strokeWidth={1.5} aria-hidden="true" />
        {adminText('history')} ({versions.length})
      </summary>
      <p className={classes.about}>{adminText('historyText')}</p>
      <ol className={classes.versions} aria-label={adminText('history')}>
        {versions.map(({ version, state, retired, updatedAt, author }) => (
          <li key={version} className={classes.version}>
            <span className={classes.versionName}>{adminText('version', { version })}</span>
            <StateBadge state={state} retired={retired} />
            <span className={classes.about}>
              {version === inForce && `${adminText('now')} · `}
              <RelativeTime at={updatedAt} now={now()} timeZone={timeZone} />
              {' · '}
              <bdi>{author?.name ?? adminText('docket')}</bdi>
            </span>
            {!readOnly && state === 'PUBLISHED' && version !== inForce && (
              <Button
                variant="default"
                size="xs"
                aria-label={adminText('restoreNamed', { version })}
                onClick={() => onRestore(version)}
              >
                {adminText('restore')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
