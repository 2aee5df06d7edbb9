import type { PermissionName } from '@docket/domain';
import { type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';
import { Extensions } from 'type-graphql';

/**
 * What a root field or a type demands of the viewer. `SIGNED_IN` asks for a session only; a permission asks for that
 * permission; `WITH_PARENT` marks types that are reached only through an object whose own query already checked
 * visibility.
 */
export type Policy = 'SIGNED_IN' | 'WITH_PARENT' | PermissionName;

/** Declares the policy of a query, mutation, subscription, object type or single field. */
export function Policy(policy: Policy): MethodDecorator & PropertyDecorator & ClassDecorator {
  return Extensions({ policy });
}

/** The declared policy, or undefined where somebody forgot it. */
export function policyOf(member: { readonly extensions: Readonly<Record<string, unknown>> }): unknown {
  return member.extensions['policy'];
}

/** Every root field and object type without a policy; the server refuses to start unless this is empty (rule 1). */
export function undeclaredPolicies(schema: GraphQLSchema): readonly string[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter(
    (type): type is GraphQLObjectType => type !== null && type !== undefined,
  );
  const fields = roots.flatMap((root) =>
    Object.values(root.getFields())
      .filter((field) => policyOf(field) === undefined)
      .map((field) => `${root.name}.${field.name}`),
  );
  const types = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !roots.includes(type) && !type.name.startsWith('__'))
    .filter((type) => policyOf(type) === undefined)
    .map((type) => type.name);
  return [...fields, ...types];
}
