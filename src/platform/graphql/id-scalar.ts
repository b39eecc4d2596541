import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { type Id } from '../ids.js';
import { MAX_TEXT_LENGTH, Problem, readId } from '../text.js';
import { parseGlobalId } from './global-id.js';

/**
 * The scalar `<Type>ID` of arguments and input fields that name a thing by either id: the shop's own, or the opaque `id` of an
 * earlier answer. Resolvers get the own id, without the white space around it.
 *
 * @param what for the description: `a person`
 */
export function idScalar<Own extends Id<string>>(type: string, what: string): GraphQLScalarType<Own, string> {
  const name = `${type}ID`;
  const parse = (given: unknown): Own => {
    if (typeof given === 'string' || Number.isSafeInteger(given)) return ownId(type, String(given)) as Own;
    throw new GraphQLError(`${name} cannot be ${JSON.stringify(given)}: give a string.`);
  };
  return new GraphQLScalarType<Own, string>({
    name,
    description: `Id of ${what}: the shop's own, or the opaque \`id\` of an earlier answer.`,
    serialize: String,
    parseValue: parse,
    parseLiteral: (node) => {
      if (node.kind === Kind.STRING || node.kind === Kind.INT) return parse(node.value);
      throw new GraphQLError(`${name} must be a string.`, { nodes: node });
    },
  });
}

/**
 * The own id behind one that may have either form. An opaque id of another type is taken as it is: nothing has such an id.
 * So is a text that cannot be an id: whoever judges the rest of the input says so, in its place.
 */
export function ownId(type: string, given: string): string {
  const read = readId(given, MAX_TEXT_LENGTH);
  if (read instanceof Problem) return given.trim();
  const parsed = parseGlobalId(read);
  return parsed?.type === type ? parsed.ownId : read;
}
