import type { DefinitionKind } from '@docket/domain';
import { ActionIcon } from '@mantine/core';
import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { adminText } from './adminTexts.ts';
import classes from './Definition.module.css';
import { FindingList } from './FindingList.tsx';
import { PublishForm } from './PublishForm.tsx';
import type { SavedDefinition } from './useEditedDefinition.ts';
import type { EditorActions } from './useEditorActions.ts';

interface Props {
  readonly kind: DefinitionKind;
  readonly definitionKey: string;
  readonly saved: SavedDefinition;
  readonly actions: EditorActions;
}

/** What publishing would do, or what stands in its way; then the button that does it. */
export function ImpactPanel({ kind, definitionKey, saved, actions }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { findings } = saved;
  const sound = findings.length === 0;
  return (
    <section className={classes.impact} aria-label={adminText('impact')} data-sound={sound || undefined}>
      <div className={classes.impactHead}>
        <h2 className={classes.impactTitle} ref={title} tabIndex={-1}>
          {sound ? adminText('impact') : adminText('findings', { count: findings.length })}
        </h2>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={adminText('closeImpact')}
          onClick={actions.closeImpact}
        >
          <X size={18} aria-hidden="true" />
        </ActionIcon>
      </div>
      {sound ? (
        <PublishForm kind={kind} definitionKey={definitionKey} revision={saved.revision} actions={actions} />
      ) : (
        <FindingList findings={findings} />
      )}
    </section>
  );
}
