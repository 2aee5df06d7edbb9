import type { DefinitionFinding, DefinitionKind } from '@docket/domain';
import { definitionLabel } from '@docket/domain';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';

import { batched } from '../../graphql/loader.ts';
import { Policy } from '../../graphql/policy.ts';
import type { Session } from '../../graphql/session.ts';
import { Definition, DefinitionFindingType, type DefinitionView } from './definition.entity.ts';
import { DefinitionKindEnum } from './definition.enums.ts';
import { loadFindings } from './definition-findings.loaders.ts';
import { findDefinition, listDefinitions, listVersions } from './definition-list.queries.ts';

/** Screens ask for several kinds at once. */
const loadDefinitions = batched<readonly DefinitionView[]>(listDefinitions, []);

@Resolver(() => Definition)
export class DefinitionResolver {
  @Policy('CONFIGURATION_READ')
  @Query(() => [Definition], {
    description: 'Of every definition of a kind the draft, if there is one, and the version in force.',
  })
  definitions(
    @Ctx() session: Session,
    @Arg('kind', () => DefinitionKindEnum, { description: 'Which kind.' }) kind: DefinitionKind,
  ): Promise<readonly DefinitionView[]> {
    return loadDefinitions(session, kind);
  }

  @Policy('CONFIGURATION_READ')
  @Query(() => Definition, {
    nullable: true,
    description: 'One version; without a version the draft, else the one in force; null when there is none.',
  })
  definition(
    @Ctx() session: Session,
    @Arg('kind', () => DefinitionKindEnum, { description: 'Its kind.' }) kind: DefinitionKind,
    @Arg('key', () => String, { description: 'Its key.' }) key: string,
    @Arg('version', () => Int, { nullable: true, description: 'Which version.' }) version: number | null,
  ): Promise<DefinitionView | null> {
    return findDefinition(session, kind, key, version);
  }

  @Policy('CONFIGURATION_READ')
  @Query(() => [Definition], { description: 'Every version of a definition, newest first.' })
  definitionVersions(
    @Ctx() session: Session,
    @Arg('kind', () => DefinitionKindEnum, { description: 'Its kind.' }) kind: DefinitionKind,
    @Arg('key', () => String, { description: 'Its key.' }) key: string,
  ): Promise<readonly DefinitionView[]> {
    return listVersions(session, kind, key);
  }

  @FieldResolver(() => String, { description: 'What it is called; empty while a draft has no name.' })
  label(@Root() { content }: DefinitionView): string {
    return definitionLabel(content);
  }

  @FieldResolver(() => Boolean, { description: 'Whether nothing new may use it.' })
  retired(@Root() { content }: DefinitionView): boolean {
    return content['retired'] === true;
  }

  @FieldResolver(() => [DefinitionFindingType], {
    description: 'What keeps it from being published; empty when it is sound.',
  })
  findings(@Ctx() session: Session, @Root() view: DefinitionView): Promise<readonly DefinitionFinding[]> {
    return loadFindings(session, view);
  }
}
