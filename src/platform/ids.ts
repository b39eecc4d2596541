declare const type: unique symbol;

/**
 * The shop's own id of a thing of one type, `Id<'User'>` for instance. Only GraphQL arguments make one (`idScalar`), so that an
 * id of a product does not pass for one of a person between the edge and the service. It is a string wherever one is wanted.
 */
export type Id<Type extends string> = string & { readonly [type]: Type };
