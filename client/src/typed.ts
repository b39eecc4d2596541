/** The text of a GraphQL operation that knows the types of its variables and of its answer. */
export type Typed<Result, Variables> = string & {
  /** Only for the compiler, under the name that TypedDocumentNode uses. */
  readonly __apiType?: (variables: Variables) => Result;
};

/** The answer to an operation: `ResultOf<typeof recommendations>`. */
export type ResultOf<Document> = Document extends Typed<infer Result, never> ? Result : never;
