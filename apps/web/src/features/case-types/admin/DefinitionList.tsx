import type { FailureKind } from '@docket/client';
import type { DefinitionKind } from '@docket/domain';
import { EmptyState, ErrorBanner, SkeletonLines } from '@docket/ui';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { Lock, Search } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import classes from './Admin.module.css';
import { adminText } from './adminTexts.ts';
import { definitionName } from './definitionName.ts';
import { DefinitionTable } from './DefinitionTable.tsx';
import type { DefinitionLine } from './useDefinitions.ts';

interface Props {
  readonly kind: DefinitionKind;
  readonly path: string;
  /** Undefined until they are known. */
  readonly lines: readonly DefinitionLine[] | undefined;
  readonly failure: FailureKind | null;
  readonly create: ReactNode;
  readonly onRetry: () => void;
}

const isRetired = ({ newest, inForce }: DefinitionLine) => inForce?.retired === true && newest.retired;

/** The list with its search, or what stands in its place. */
export function DefinitionList({ kind, path, lines, failure, create, onRetry }: Props) {
  const [words, setWords] = useState('');
  const [retired, setRetired] = useState(false);
  if (failure === 'FORBIDDEN') {
    return <EmptyState icon={Lock} title={adminText('forbidden')} text={adminText('forbiddenText')} />;
  }
  if (failure !== null) {
    return <ErrorBanner title={adminText('failed')} text={adminText('failedText')} onRetry={onRetry} />;
  }
  if (lines === undefined) return <SkeletonLines label={adminText('loading')} count={6} shape="rows" />;
  if (lines.length === 0) {
    return <EmptyState title={adminText('nothing')} text={adminText('nothingText')} actions={create} />;
  }
  const wanted = words.trim().toLowerCase();
  const found = lines.filter((line) => {
    const named = [definitionName(kind, line.key, line.newest.label), line.newest.label, line.key];
    return (retired || !isRetired(line)) && named.some((name) => name.toLowerCase().includes(wanted));
  });
  return (
    <>
      <div className={classes.tools}>
        <TextInput
          className={classes.search}
          type="search"
          aria-label={adminText('search')}
          placeholder={adminText('search')}
          leftSection={<Search size={16} aria-hidden="true" />}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {lines.some(isRetired) && (
          <Checkbox
            label={adminText('showRetired')}
            checked={retired}
            onChange={(event) => setRetired(event.currentTarget.checked)}
          />
        )}
      </div>
      {found.length > 0 && <DefinitionTable kind={kind} path={path} lines={found} />}
      {found.length === 0 && (
        <EmptyState
          compact
          title={adminText('noMatch')}
          actions={
            <Button variant="default" onClick={() => setWords('')}>
              {adminText('clearSearch')}
            </Button>
          }
        />
      )}
    </>
  );
}
