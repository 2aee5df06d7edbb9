import type { DefinitionKind } from '@docket/domain';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';

import { Policy } from '../../graphql/policy.ts';
import type { Session, WriteSession } from '../../graphql/session.ts';
import {
  discardDraft,
  type DefinitionAttempt,
  restoreVersion,
  saveDraft,
} from './definition-draft.service.ts';
import { findDefinition } from './definition-list.queries.ts';
import { publishDraft } from './definition-publish.service.ts';
import {
  DefinitionPayload,
  DiscardDefinitionInput,
  PublishDefinitionInput,
  RestoreDefinitionInput,
  SaveDefinitionInput,
} from './definition.inputs.ts';

type Named = { readonly kind: DefinitionKind; readonly key: string };

/** Runs a change in one transaction and answers the definition as it stands after it, or why nothing was changed. */
async function payloadOf(
  session: Session,
  { kind, key }: Named,
  change: (transaction: WriteSession) => Promise<DefinitionAttempt>,
): Promise<DefinitionPayload> {
  const attempt = await session.transaction(change);
  const definition = await findDefinition(session, kind, key);
  return { definition, userErrors: attempt.ok ? [] : [attempt.problem] };
}

@Resolver()
export class DefinitionEditsResolver {
  @Policy('CONFIGURATION_WRITE')
  @Mutation(() => DefinitionPayload, { description: 'Makes or changes the draft of a definition.' })
  saveDefinition(
    @Ctx() session: Session,
    @Arg('input', () => SaveDefinitionInput, { description: 'What it shall say.' })
    input: SaveDefinitionInput,
  ): Promise<DefinitionPayload> {
    const { kind, key, content, expectedRevision = null, idempotencyKey = null } = input;
    const order = { kind, key, content, expectedRevision, idempotencyKey };
    return payloadOf(session, input, (transaction) => saveDraft(transaction, order));
  }

  @Policy('CONFIGURATION_WRITE')
  @Mutation(() => DefinitionPayload, { description: 'Throws a draft away; published versions stay.' })
  discardDefinition(
    @Ctx() session: Session,
    @Arg('input', () => DiscardDefinitionInput, { description: 'Which draft.' })
    input: DiscardDefinitionInput,
  ): Promise<DefinitionPayload> {
    const { kind, key, expectedRevision, idempotencyKey = null } = input;
    const order = { kind, key, expectedRevision, idempotencyKey };
    return payloadOf(session, input, (transaction) => discardDraft(transaction, order));
  }

  @Policy('CONFIGURATION_WRITE')
  @Mutation(() => DefinitionPayload, {
    description:
      'Brings a draft into force: what begins from now on follows it. Refused while there are findings.',
  })
  publishDefinition(
    @Ctx() session: Session,
    @Arg('input', () => PublishDefinitionInput, { description: 'Which draft.' })
    input: PublishDefinitionInput,
  ): Promise<DefinitionPayload> {
    const { applyToRunning, places = null, idempotencyKey = null, ...seen } = input;
    const order = { ...seen, applyToRunning: applyToRunning === true, places, idempotencyKey };
    return payloadOf(session, input, (transaction) => publishDraft(transaction, order));
  }

  @Policy('CONFIGURATION_WRITE')
  @Mutation(() => DefinitionPayload, { description: 'Begins a draft from an earlier version.' })
  restoreDefinition(
    @Ctx() session: Session,
    @Arg('input', () => RestoreDefinitionInput, { description: 'Which version.' })
    input: RestoreDefinitionInput,
  ): Promise<DefinitionPayload> {
    const { kind, key, version, idempotencyKey = null } = input;
    const order = { kind, key, version, idempotencyKey };
    return payloadOf(session, input, (transaction) => restoreVersion(transaction, order));
  }
}
