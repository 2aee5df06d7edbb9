/** An operation that the server keeps under an id (ADR 9), with the types of its result and variables. */
export interface Operation<Result, Variables> {
  readonly __meta__: { readonly id: string };
  /** Never there at run time. */
  readonly __apiType?: (variables: Variables) => Result;
}
