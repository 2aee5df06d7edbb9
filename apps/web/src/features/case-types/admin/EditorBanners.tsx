import { Banner, DraftRestored, ErrorBanner } from '@docket/ui';
import { Button } from '@mantine/core';
import { Archive, Eye } from 'lucide-react';
import { adminText } from './adminTexts.ts';
import { useReadOnly } from './readOnly.ts';
import type { EditedDefinition, SavedDefinition } from './useEditedDefinition.ts';
import type { EditorActions } from './useEditorActions.ts';

interface Props {
  readonly edited: EditedDefinition;
  readonly saved: SavedDefinition;
  readonly actions: EditorActions;
}

/** What has to be said above an editor: who else saved, what failed, what is restored. */
export function EditorBanners({ edited, saved, actions }: Props) {
  const readOnly = useReadOnly();
  return (
    <>
      {readOnly && <Banner tone="info" icon={Eye} title={adminText('readOnly')} announced={false} />}
      {edited.restored && <DraftRestored onDiscard={edited.takeTheirs} />}
      {edited.stale && (
        <Banner
          tone="warning"
          title={adminText('stale', { name: saved.author?.name ?? adminText('somebody') })}
          actions={
            <>
              <Button variant="default" size="xs" onClick={edited.keepMine}>
                {adminText('staleMine')}
              </Button>
              <Button variant="default" size="xs" onClick={edited.takeTheirs}>
                {adminText('staleTheirs')}
              </Button>
            </>
          }
        >
          {adminText('staleText')}
        </Banner>
      )}
      {actions.problem !== null && !edited.stale && (
        <ErrorBanner
          title={actions.problem}
          text={edited.dirty ? adminText('notSavedText') : undefined}
          onDismiss={actions.dismiss}
        />
      )}
      {edited.content['retired'] === true && saved.state === 'DRAFT' && (
        <Banner tone="info" icon={Archive} title={adminText('retiredBanner')} announced={false} />
      )}
    </>
  );
}
