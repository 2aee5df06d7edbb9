import { Field, ID, InterfaceType } from 'type-graphql';

/** What `node(id)` hands to the executor beside the object: the GraphQL type it found. */
export type Found<Value> = Value & { readonly __typename: string };

@InterfaceType({
  description: 'Anything with an id of its own; `node(id)` finds it again.',
})
export abstract class Node {
  @Field(() => ID, { description: 'Opaque and stable; unique among all types.' })
  id: string;
}
