import type { DefinitionKind } from '@docket/domain';
import { ActionIcon, Button } from '@mantine/core';
import { CircleCheck, OctagonAlert, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { adminText } from './adminTexts.ts';
import classes from './Definition.module.css';
import type { SavedDefinition } from './useEditedDefinition.ts';
import type { EditorActions } from './useEditorActions.ts';

interface Props {
  readonly kind: DefinitionKind;
  readonly definitionKey: string;
  readonly saved: SavedDefinition;
  readonly actions: EditorActions;
}

/** What publishing would do, or what stands in its way; then the button that does it. */
export function ImpactPanel({ saved, actions }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { findings } = saved;
  const sound = findings.length === 0;
  return (
    <section className={classes.impact} aria-label={adminText('impact')}>
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
      {sound && (
        <p>
          <CircleCheck size={16} aria-hidden="true" /> {adminText('findingsNone')} {adminText('impactNone')}
        </p>
      )}
      {!sound && (
        <ul className={classes.findings}>
          {findings.map(({ path, message }) => (
            <li key={`${path} ${message}`} className={classes.finding}>
              <OctagonAlert size={16} aria-hidden="true" />
              {message}
            </li>
          ))}
        </ul>
      )}
      {sound && (
        <div className={classes.impactButtons}>
          <Button
            loading={actions.busy}
            onClick={() => void actions.publish({ applyToRunning: false, places: null })}
          >
            {adminText('publish')}
          </Button>
          <Button variant="default" onClick={actions.closeImpact}>
            {adminText('cancel')}
          </Button>
        </div>
      )}
    </section>
  );
}
