import { useStatusLine } from '@docket/ui';
import type { DefinitionKind } from '@docket/domain';
import { useState } from 'react';
import { adminText } from './adminTexts.ts';
import { definitionName } from './definitionName.ts';
import { type Changed, type Publishing, useDefinitionChanges } from './useDefinitionChanges.ts';
import type { EditedDefinition } from './useEditedDefinition.ts';

/** What can be done with the definition that is being edited; refusals stay on the page, results go to the status line. */
export function useEditorActions(kind: DefinitionKind, key: string, edited: EditedDefinition) {
  const { show } = useStatusLine();
  const changes = useDefinitionChanges(kind, key);
  const [problem, setProblem] = useState<string | null>(null);
  const [impact, setImpact] = useState(false);
  const { content, dirty, stale, revision, saved, settle, refetch } = edited;

  const settled = async (changed: Changed, failed: string): Promise<boolean> => {
    setProblem(null);
    if (changed.kind === 'DONE') {
      await settle();
      return true;
    }
    // What the server has now explains a refusal: somebody else may have saved meanwhile.
    await refetch().catch(() => undefined);
    setProblem(changed.kind === 'REFUSED' ? changed.message : failed);
    return false;
  };

  const save = async (): Promise<boolean> => {
    if (!dirty) return true;
    if (stale) return false;
    const done = await settled(await changes.save(content, revision), adminText('notSaved'));
    if (done) show({ text: adminText('saved') });
    return done;
  };

  return {
    busy: changes.busy,
    problem,
    dismiss: () => setProblem(null),
    impact,
    closeImpact: () => setImpact(false),
    save,
    check: async () => {
      if (await save()) setImpact(true);
    },
    publish: async (publishing: Publishing) => {
      if (revision === null) return;
      const changed = await changes.publish(revision, publishing);
      if (!(await settled(changed, adminText('notPublished')))) return;
      setImpact(false);
      const version = changed.kind === 'DONE' ? changed.version : 0;
      show({
        text: adminText('published', { name: definitionName(kind, key, saved?.label ?? ''), version }),
      });
    },
    discard: async (): Promise<boolean> => {
      if (revision === null) return false;
      const done = await settled(await changes.discard(revision), adminText('notSaved'));
      if (done) show({ text: adminText('discarded') });
      setImpact(false);
      return done;
    },
    restore: async (version: number) => {
      const done = await settled(await changes.restore(version), adminText('notSaved'));
      if (done) show({ text: adminText('restoredVersion', { version }) });
    },
  };
}

export type EditorActions = ReturnType<typeof useEditorActions>;
