import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';
import { type Connection } from './connection.js';

/**
 * What holds for every field alike, so that no resolver can forget it: a field of a root may be null, so that one that is
 * refused does not blank the rest of a page; and a page of a list knows whether another stands before it.
 */
export function finishRelay(schema: GraphQLSchema): void {
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) field.type = getNullableType(field.type);
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) if (isPaged(field)) tellPreviousPage(field);
  }
}

function isPaged(field: GraphQLField<unknown, unknown>): boolean {
  return getNamedType(field.type).name.endsWith('Connection') && field.args.some(({ name }) => name === 'after');
}

/** Lists are read forward from a cursor: whoever gives one has seen the page before it. */
function tellPreviousPage(field: GraphQLField<unknown, unknown>): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = async (source, args: { readonly after?: string | null }, context, info) => {
    const page = (await resolve(source, args, context, info)) as Connection<unknown> | null | undefined;
    if (!page || args.after === null || args.after === undefined) return page;
    page.pageInfo = { ...page.pageInfo, hasPreviousPage: true };
    return page;
  };
}
