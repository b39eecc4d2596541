import {
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { checkDocument, checkString } from '../checks.js';
import { Failure } from '../errors.js';
import { type RequestContext } from './context.js';
import { InvalidInput, UserError } from './payload.js';

/** Put on a field whose service tells of each element of its input by itself: one bad string does not refuse the others. */
export const JUDGES_STRINGS = { judgesStrings: true };

interface Document {
  /** Of the string in the arguments: `input.mapping`. */
  readonly path: string;
  /** Characters it has at most. */
  readonly max: number;
}

/** Put on a field of which one string is a document: longer than others, and taken as it was written. */
export const takesDocument = (document: Document): { readonly takesDocument: Document } => ({
  takesDocument: document,
});

type ArgumentField = GraphQLField<unknown, RequestContext, Record<string, unknown>>;
type Resolve = GraphQLFieldResolver<unknown, RequestContext, Record<string, unknown>>;

/**
 * Puts the one check of strings before every field with arguments, roots and others alike: what a resolver is given is
 * well-formed, in normal form C, trimmed and of a length. A string that cannot be is INVALID_INPUT with its path; as data where
 * the payload has a place for it.
 */
export function checkStrings(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const fields = Object.values(type.getFields()) as ArgumentField[];
    for (const field of fields) if (field.args.length > 0) guard(field);
  }
}

function guard(field: ArgumentField): void {
  const returned = getNamedType(field.type);
  const asData = isUnionType(returned) && returned.getTypes().some(({ name }) => name === InvalidInput.name);
  const guarded = (resolve: Resolve): Resolve => {
    return (parent, args, context, info) => {
      let checked: Record<string, unknown>;
      try {
        const document = field.extensions.takesDocument as Document | undefined;
        checked = field.extensions.judgesStrings ? args : (clean(args, [], document) as Record<string, unknown>);
      } catch (error) {
        if (asData && error instanceof Failure) return new UserError(error);
        throw error;
      }
      return resolve(parent, checked, context, info);
    };
  };
  if (field.resolve) field.resolve = guarded(field.resolve);
  if (field.subscribe) field.subscribe = guarded(field.subscribe);
}

/** The value with each string of it checked; what holds no string is the same object. */
function clean(value: unknown, path: readonly string[], document: Document | undefined): unknown {
  if (typeof value === 'string') {
    return document && path.join('.') === document.path
      ? checkDocument(value, document.max, ...path)
      : checkString(value, ...path);
  }
  if (Array.isArray(value)) return value.map((one, index) => clean(one, [...path, String(index)], document));
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, clean(one, [...path, name], document)]));
}

/** Arguments and inputs as graphql coerces them have no prototype; dates and other values of scalars have one. */
function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
