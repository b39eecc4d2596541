import { Field, InterfaceType, ObjectType, createUnionType, type ClassType } from 'type-graphql';
import { Failure, type FailureCode } from '../errors.js';
import { AccessOfParent } from './access.js';

@InterfaceType({
  description: 'A failure the caller can act on.',
  resolveType: (value: UserError) => value.constructor.name,
})
export abstract class UserError {
  @Field(() => String, { description: 'A code of docs/errors.md.' })
  code!: FailureCode;

  @Field(() => String)
  message!: string;

  @Field(() => [String], { description: 'Path of the argument at fault, empty where it is none.' })
  path!: readonly string[];
}

@ObjectType({ implements: UserError, description: 'An argument is missing, malformed or out of range.' })
@AccessOfParent()
export class InvalidInput extends UserError {}

@ObjectType({ implements: UserError, description: 'Something named by the input does not exist.' })
@AccessOfParent()
export class NotFound extends UserError {}

@ObjectType({ implements: UserError, description: 'The input contradicts what is stored.' })
@AccessOfParent()
export class Conflict extends UserError {}

/** The failures that are data: each is a member of every payload. */
const EXPECTED = { INVALID_INPUT: InvalidInput, NOT_FOUND: NotFound, CONFLICT: Conflict } as const;

/** The payload of a mutation: its success type, or a named failure. */
export function payloadUnion<T extends object>(name: string, success: () => ClassType<T>): object {
  return createUnionType({
    name,
    types: () => [success(), ...Object.values(EXPECTED)] as const,
    resolveType: (value: unknown) => (value instanceof UserError ? value.constructor.name : success().name),
  });
}

/** Runs a service call; an expected failure becomes a value of the payload, anything else is thrown on. */
export async function orFailure<T>(work: () => Promise<T>): Promise<T | UserError> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Failure && error.code in EXPECTED) {
      const Type = EXPECTED[error.code as keyof typeof EXPECTED];
      return Object.assign(new Type(), { code: error.code, message: error.message, path: error.argument });
    }
    throw error;
  }
}
