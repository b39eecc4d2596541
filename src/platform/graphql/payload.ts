import { Field, InterfaceType, ObjectType, createUnionType, type ClassType } from 'type-graphql';
import { type FailureKind } from '../failure-kind.js';
import { FAILURES, Failure } from '../errors.js';
import { AccessOfParent } from './access.js';

@InterfaceType({ description: 'An expected failure of a mutation: something that the caller can correct.' })
export class UserError {
  @Field(() => String, { description: 'Code of the failure, one of docs/errors.md.' })
  readonly code: string;

  @Field(() => String, { description: 'What is wrong, in a sentence.' })
  readonly message: string;

  @Field(() => [String], { description: 'Path of the argument at fault; empty where no argument is at fault.' })
  readonly path: readonly string[];

  constructor({ code, message, argument }: Failure) {
    this.code = code;
    this.message = message;
    this.path = argument;
  }
}

/** The GraphQL type of one expected kind of failure. */
export interface UserErrorClass extends ClassType<UserError> {
  readonly kind: FailureKind;
}

@ObjectType({ implements: UserError, description: 'An argument is missing, malformed or out of range.' })
@AccessOfParent()
export class InvalidInput extends UserError {
  static readonly kind = FAILURES.INVALID_INPUT;
}

@ObjectType({ implements: UserError, description: 'Something that the input names does not exist.' })
@AccessOfParent()
export class NotFound extends UserError {
  static readonly kind = FAILURES.NOT_FOUND;
}

@ObjectType({ implements: UserError, description: 'The input contradicts what is stored.' })
@AccessOfParent()
export class Conflict extends UserError {
  static readonly kind = FAILURES.CONFLICT;
}

/**
 * The payload of a mutation: its success type, or one of the expected failures that its service throws.
 *
 * @throws Error when the mutation answers with a failure that is not among `failures`: the union must name it
 */
export function payloadUnion<T extends object>(
  name: string,
  success: () => ClassType<T>,
  failures: readonly UserErrorClass[],
): object {
  const typeOf = new Map(failures.map((failure) => [failure.kind.code, failure.name]));
  return createUnionType({
    name,
    description: 'What the mutation has done, or why it has done nothing.',
    types: () => [success(), ...failures] as const,
    resolveType: (value: unknown) => {
      if (!(value instanceof UserError)) return success().name;
      const type = typeOf.get(value.code);
      if (type === undefined) throw new Error(`${name} does not name ${value.code}: add its class to payloadUnion.`);
      return type;
    },
  });
}

/** Runs a call of a service; an expected failure becomes a value of the payload, anything else is thrown on. */
export async function orFailure<T>(work: () => Promise<T>): Promise<T | UserError> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Failure && error.kind.expected) return new UserError(error);
    throw error;
  }
}
