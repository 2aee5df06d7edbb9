import type { DefinitionKind } from '@docket/domain';
import { EmptyState, ErrorBanner, SkeletonLines } from '@docket/ui';
import { Button } from '@mantine/core';
import { FileQuestion, Lock } from 'lucide-react';
import { Link } from 'react-router-dom';
import { usePageTitle } from '../../../shared/page/usePageTitle.ts';
import { adminText } from './adminTexts.ts';
import { definitionName } from './definitionName.ts';
import classes from './Definition.module.css';
import { DefinitionEditor } from './DefinitionEditor.tsx';
import { useEditedDefinition } from './useEditedDefinition.ts';

interface Props {
  readonly kind: DefinitionKind;
  readonly path: string;
  readonly definitionKey: string;
}

/** One definition with its editor; loading, missing, failed and out of reach are told in its place. */
export function DefinitionPage({ kind, path, definitionKey }: Props) {
  const edited = useEditedDefinition(kind, definitionKey);
  const { saved, loading, failure, refetch } = edited;
  usePageTitle(saved === null ? adminText(`page.${kind}`) : definitionName(kind, saved.key, saved.label));
  if (loading) {
    return (
      <div className={classes.message}>
        <SkeletonLines label={adminText('loading')} count={8} />
      </div>
    );
  }
  if (failure === 'FORBIDDEN') {
    return <EmptyState icon={Lock} title={adminText('forbidden')} text={adminText('forbiddenText')} />;
  }
  if (failure !== null) {
    return (
      <div className={classes.message}>
        <ErrorBanner
          title={adminText('failed')}
          text={adminText('failedText')}
          onRetry={() => void refetch()}
        />
      </div>
    );
  }
  if (saved === null) {
    return (
      <EmptyState
        icon={FileQuestion}
        title={adminText('missing')}
        text={adminText('missingText')}
        actions={
          <Button component={Link} to={`/admin/${path}`} variant="default">
            {adminText('backToList')}
          </Button>
        }
      />
    );
  }
  return (
    <DefinitionEditor kind={kind} path={path} definitionKey={definitionKey} edited={edited} saved={saved} />
  );
}
