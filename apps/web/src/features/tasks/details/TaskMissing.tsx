import { EmptyState } from '@docket/ui';
import { Button } from '@mantine/core';
import { FileQuestion } from 'lucide-react';
import { Link } from 'react-router-dom';
import { detailText } from './detailTexts.ts';

/** Said when there is no such task or the viewer may not see it: the two look the same on purpose. */
export function TaskMissing({ lost = false }: { readonly lost?: boolean }) {
  return (
    <EmptyState
      icon={FileQuestion}
      title={detailText(lost ? 'lostAccess' : 'missingTitle')}
      text={detailText('missingText')}
      actions={
        <Button component={Link} to="/tasks/pending">
          {detailText('toPending')}
        </Button>
      }
    />
  );
}
