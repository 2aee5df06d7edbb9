import { type PermissionName, permissionNames } from '@docket/domain';
import {
  type DocumentNode,
  type GraphQLSchema,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

import type { Fragments } from './cost.ts';
import { OperationRefused } from './errors.ts';
import { policyOf } from './policy.ts';
import type { Viewer } from './session.ts';

/** The permissions an operation needs, each with the first field or type that asks for it. */
export type Needs = ReadonlyMap<PermissionName, string>;

/**
 * What the policies of every field and type that an operation touches demand, fragments included. It depends on the
 * document alone, so it is worked out once per document and no row pays for it.
 */
export function neededPermissions(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Fragments,
): Needs {
  const needs = new Map<PermissionName, string>();
  const typeInfo = new TypeInfo(schema);
  const add = (policy: unknown, what: string): void => {
    const permission = permissionNames.find((name) => name === policy);
    if (permission !== undefined && !needs.has(permission)) needs.set(permission, what);
  };
  const definitions = [operation, ...reachable(operation.selectionSet, fragments)];
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions };
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field() {
        const parent = typeInfo.getParentType();
        const field = typeInfo.getFieldDef();
        if (isObjectType(parent)) add(policyOf(parent), parent.name);
        if (field !== undefined && field !== null) {
          add(policyOf(field), `${parent?.name ?? ''}.${field.name}`);
        }
      },
    }),
  );
  return needs;
}

/** Throws FORBIDDEN that names the missing permission, so that an integrator knows which scope to ask for. */
export function refuseMissing(needs: Needs, viewer: Viewer): void {
  for (const [permission, what] of needs) {
    if (!viewer.permissions.has(permission)) {
      throw new OperationRefused('FORBIDDEN', `${what} needs the permission ${permission}.`, { permission });
    }
  }
}

function reachable(selection: SelectionSetNode, fragments: Fragments) {
  const names = new Set<string>();
  const follow = (set: SelectionSetNode): void => {
    visit(set, {
      FragmentSpread(spread) {
        const name = spread.name.value;
        const fragment = fragments.get(name);
        if (fragment === undefined || names.has(name)) return;
        names.add(name);
        follow(fragment.selectionSet);
      },
    });
  };
  follow(selection);
  return [...names].flatMap((name) => fragments.get(name) ?? []);
}
