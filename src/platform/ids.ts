declare const type: unique symbol;

/**
 * The shop's own id of a thing of one type, `Id<'User'>` for instance: an id of a product does not pass for one of a person.
 * A plain string passes for either, because files and the database give plain strings.
 */
export type Id<Type extends string> = string & { readonly [type]?: Type };
