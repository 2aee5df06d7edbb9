import { useQuery } from '@apollo/client/react';
import type { DefinitionKind } from '@docket/domain';
import { ErrorBanner, SkeletonLines } from '@docket/ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { DefinitionImpactDocument } from '#gql';
import { adminText } from './adminTexts.ts';
import { ClockFields } from './ClockFields.tsx';
import classes from './Definition.module.css';
import { type RunningChoice, RunningFields } from './RunningFields.tsx';
import type { EditorActions } from './useEditorActions.ts';

interface Props {
  readonly kind: DefinitionKind;
  readonly definitionKey: string;
  /** Of the draft: what is told belongs to it. */
  readonly revision: number;
  readonly actions: EditorActions;
}

/** The impact in numbers, what happens to what runs, and the button that publishes. */
export function PublishForm({ kind, definitionKey, revision, actions }: Props) {
  const { data, error, refetch } = useQuery(DefinitionImpactDocument, {
    variables: { kind, key: definitionKey },
    fetchPolicy: 'network-only',
  });
  const [choice, setChoice] = useState<RunningChoice>({ apply: false, places: {} });
  const impact = data?.definitionImpact;
  if (impact === undefined && error !== undefined) {
    return (
      <ErrorBanner
        title={adminText('impactFailed')}
        text={adminText('failedText')}
        onRetry={() => void refetch()}
      />
    );
  }
  if (impact === undefined) return <SkeletonLines key={revision} label={adminText('impactLoading')} />;
  const running = impact.cases + impact.tasks;
  const sentences = impact.sentences.length === 0 ? [adminText('impactNone')] : impact.sentences;
  return (
    <>
      <ul className={classes.points}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {kind === 'WORKFLOW' && running > 0 && (
        <RunningFields count={running} moves={impact.moves} choice={choice} onChange={setChoice} />
      )}
      {impact.clocks > 0 && (
        <ClockFields
          count={impact.clocks}
          moves={impact.clockMoves}
          apply={choice.apply}
          onChange={(apply) => setChoice({ ...choice, apply })}
        />
      )}
      <div className={classes.impactButtons}>
        <Button
          loading={actions.busy}
          onClick={() =>
            void actions.publish({
              applyToRunning: choice.apply,
              places: kind === 'WORKFLOW' && choice.apply ? choice.places : null,
            })
          }
        >
          {adminText('publish')}
        </Button>
        <Button variant="default" onClick={actions.closeImpact}>
          {adminText('cancel')}
        </Button>
      </div>
    </>
  );
}
