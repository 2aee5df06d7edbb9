import { EmptyState } from '@docket/ui';
import { Button } from '@mantine/core';
import { OctagonAlert } from 'lucide-react';
import { usePageTitle } from '../../shared/page/usePageTitle.ts';
import { shellText } from '../shell/shellTexts.ts';

/** Shown in place of a page that stopped working; the navigation around it goes on. */
export function BrokenPage({ onRetry }: { readonly onRetry: () => void }) {
  usePageTitle(shellText('broken'));
  return (
    <EmptyState
      icon={OctagonAlert}
      title={shellText('broken')}
      text={shellText('brokenText')}
      actions={
        <>
          <Button onClick={() => window.location.reload()}>{shellText('reload')}</Button>
          <Button variant="default" onClick={onRetry}>
            {shellText('retry')}
          </Button>
        </>
      }
    />
  );
}
