import { ErrorBanner } from '@docket/ui';
import { Button } from '@mantine/core';
import { Eye } from 'lucide-react';
import { useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { StopViewingAsDocument } from '#gql';
import { useViewer } from '../../shared/viewer/useViewer.ts';
import classes from './ViewingStrip.module.css';
import { shellText } from './shellTexts.ts';

/** Says as whom Docket is seen, and that nothing can be changed, with the way back. */
export function ViewingStrip() {
  const client = useApolloClient();
  const viewer = useViewer();
  const [failed, setFailed] = useState(false);
  if ((viewer?.viewedBy ?? null) === null || viewer === undefined) return null;
  const stop = async () => {
    try {
      await client.mutate({ mutation: StopViewingAsDocument });
      // Everything on the screen belongs to somebody else.
      window.location.assign('/admin/people');
    } catch {
      setFailed(true);
    }
  };
  return (
    <section className={classes.strip} aria-label={shellText('viewing')}>
      <Eye size={16} strokeWidth={1.5} aria-hidden="true" />
      <span>{shellText('viewingAs', { name: viewer.person.name })}</span>
      <Button size="compact-sm" variant="default" onClick={() => void stop()}>
        {shellText('stopViewing')}
      </Button>
      {failed && <ErrorBanner title={shellText('stopViewingFailed')} />}
    </section>
  );
}
