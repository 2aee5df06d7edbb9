import { useClock } from '@docket/client';
import type { DefinitionKind } from '@docket/domain';
import { RelativeTime } from '@docket/ui';
import { Button } from '@mantine/core';
import { ArrowLeft, Rocket, Save } from 'lucide-react';
import { Link } from 'react-router-dom';
import { adminText } from './adminTexts.ts';
import { definitionName } from './definitionName.ts';
import classes from './Definition.module.css';
import { EditorMenu } from './EditorMenu.tsx';
import { useReadOnly } from './readOnly.ts';
import { StateBadge } from './StateBadge.tsx';
import type { EditedDefinition, SavedDefinition } from './useEditedDefinition.ts';
import type { EditorActions } from './useEditorActions.ts';

interface Props {
  readonly kind: DefinitionKind;
  readonly path: string;
  readonly saved: SavedDefinition;
  readonly inForce: number | null;
  readonly edited: EditedDefinition;
  readonly actions: EditorActions;
  readonly onDiscard: () => void;
}

/** What is edited, how it stands, and the steps of its cycle. */
export function EditorHead({ kind, path, saved, inForce, edited, actions, onDiscard }: Props) {
  const { now, timeZone } = useClock();
  const readOnly = useReadOnly();
  const drafted = saved.state === 'DRAFT' || edited.dirty;
  const version = saved.state === 'DRAFT' ? inForce : saved.version;
  return (
    <header className={classes.head}>
      <Link to={`/admin/${path}`} className={classes.back}>
        <ArrowLeft size={14} aria-hidden="true" />
        {adminText(`page.${kind}`)}
      </Link>
      <div className={classes.headLine}>
        <h1 className={classes.title} tabIndex={-1} dir="auto">
          {definitionName(kind, saved.key, saved.label)}
        </h1>
        <StateBadge state={saved.state} retired={saved.retired} />
        {edited.dirty && <span className={classes.dirty}>{adminText('dirty')}</span>}
        {!readOnly && (
          <div className={classes.actions}>
            {edited.dirty && (
              <Button
                variant="default"
                leftSection={<Save size={16} aria-hidden="true" />}
                loading={actions.busy}
                onClick={() => void actions.save()}
              >
                {adminText('save')}
              </Button>
            )}
            {drafted && (
              <Button
                leftSection={<Rocket size={16} aria-hidden="true" />}
                loading={actions.busy}
                onClick={() => void actions.check()}
              >
                {adminText('check')}
              </Button>
            )}
            <EditorMenu edited={edited} hasDraft={saved.state === 'DRAFT'} onDiscard={onDiscard} />
          </div>
        )}
      </div>
      <p className={classes.about}>
        {version === null ? adminText('firstDraft') : adminText('inForce', { version })}
        {' · '}
        <RelativeTime at={saved.updatedAt} now={now()} timeZone={timeZone} />
        {' · '}
        <bdi>{saved.author?.name ?? adminText('docket')}</bdi>
      </p>
    </header>
  );
}
