import type { DefinitionKind } from '@docket/domain';
import { SkeletonLines } from '@docket/ui';
import { Suspense, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { FindingsContext } from '../contents/findings.ts';
import { adminText } from './adminTexts.ts';
import classes from './Definition.module.css';
import { DiscardDialog } from './DiscardDialog.tsx';
import { NamesContext } from './editor.ts';
import { EditorBanners } from './EditorBanners.tsx';
import { EditorHead } from './EditorHead.tsx';
import { editors } from './editors.ts';
import { ImpactPanel } from './ImpactPanel.tsx';
import { LeaveDialog } from './LeaveDialog.tsx';
import type { EditedDefinition, SavedDefinition } from './useEditedDefinition.ts';
import { useEditorActions } from './useEditorActions.ts';
import { useLeaveGuard } from './useLeaveGuard.ts';
import { useNamesOfDefinitions } from './useNamesOfDefinitions.ts';
import { VersionHistory } from './VersionHistory.tsx';

interface Props {
  readonly kind: DefinitionKind;
  readonly path: string;
  readonly definitionKey: string;
  readonly edited: EditedDefinition;
  readonly saved: SavedDefinition;
}

/** The cycle of a definition around its editor: change, save the draft, check the impact, publish, restore. */
export function DefinitionEditor({ kind, path, definitionKey, edited, saved }: Props) {
  const names = useNamesOfDefinitions();
  const navigate = useNavigate();
  const actions = useEditorActions(kind, definitionKey, edited);
  const guard = useLeaveGuard(edited.dirty);
  const [discarding, setDiscarding] = useState(false);
  const Editor = editors[kind];
  const inForce = edited.versions.find(({ state }) => state === 'PUBLISHED')?.version ?? null;

  const discard = async () => {
    setDiscarding(false);
    if ((await actions.discard()) && inForce === null) void navigate(`/admin/${path}`);
  };
  return (
    <NamesContext value={names}>
      <FindingsContext value={saved.state === 'DRAFT' || edited.dirty ? saved.findings : []}>
        <div className={classes.page}>
          <EditorHead
            kind={kind}
            path={path}
            saved={saved}
            inForce={inForce}
            edited={edited}
            actions={actions}
            onDiscard={() => setDiscarding(true)}
          />
          <EditorBanners edited={edited} actions={actions} saved={saved} />
          {actions.impact && (
            <ImpactPanel kind={kind} definitionKey={definitionKey} saved={saved} actions={actions} />
          )}
          <Suspense fallback={<SkeletonLines label={adminText('loading')} count={6} />}>
            <Editor definitionKey={definitionKey} json={edited.content} onChange={edited.change} />
          </Suspense>
          <VersionHistory versions={edited.versions} onRestore={(version) => void actions.restore(version)} />
        </div>
        {discarding && (
          <DiscardDialog
            inForce={inForce}
            onKeep={() => setDiscarding(false)}
            onDiscard={() => void discard()}
          />
        )}
        {guard.asked && (
          <LeaveDialog
            onStay={guard.stay}
            onLeave={guard.leave}
            onSave={() => void actions.save().then((done) => (done ? guard.leave() : guard.stay()))}
          />
        )}
      </FindingsContext>
    </NamesContext>
  );
}
