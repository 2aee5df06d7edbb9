import { EmptyState } from '@docket/ui';
import { Button } from '@mantine/core';
import { MapPinOff } from 'lucide-react';
import { Link } from 'react-router-dom';
import { usePageTitle } from '../../shared/page/usePageTitle.ts';
import { shellText } from '../shell/shellTexts.ts';

/** Shown at an address that leads nowhere; the search box above stays at hand. */
export function NotFoundPage() {
  usePageTitle(shellText('notFound'));
  return (
    <>
      <h1 className="docket-hidden" tabIndex={-1}>
        {shellText('notFound')}
      </h1>
      <EmptyState
        icon={MapPinOff}
        title={shellText('notFound')}
        text={shellText('notFoundText')}
        actions={
          <Button component={Link} to="/tasks/pending">
            {shellText('toPending')}
          </Button>
        }
      />
    </>
  );
}
