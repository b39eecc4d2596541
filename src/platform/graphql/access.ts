// The decorators of type-graphql need it before the first one runs, and every type file imports this one.
import 'reflect-metadata';
import { type GraphQLSchema, isObjectType } from 'graphql';
import { Authorized, Extensions, type AuthCheckerFn } from 'type-graphql';
import { type Grant, type Identity } from '../auth/identity.js';
import { FAILURES, Failure } from '../errors.js';
import { type RequestContext } from './context.js';

/**
 * Who may read or do this: checked on each call of the field. `SELF` lets a customer in where the field is about that
 * customer, which `@Self` beside it says. Admins always may. Every root field carries this or `@Public()`.
 */
export function Access(...grants: Exclude<Grant, 'PUBLIC'>[]): MethodDecorator & PropertyDecorator {
  return both(Authorized<string>(grants), Extensions({ access: grants }));
}

/** Own ids of the people whom a field is about. An empty list is about nobody, and so about no customer. */
export type People<Args, Parent> = (args: Args, parent: Parent) => string | readonly string[];

/** Whom a field that grants `SELF` is about, by its arguments or its parent: `@Self((args: { userId: UserId }) => args.userId)`. */
export function Self<Args, Parent>(people: People<Args, Parent>): MethodDecorator & PropertyDecorator {
  return Extensions({ self: people });
}

/** Anybody may read this, without token. */
export function Public(): MethodDecorator & PropertyDecorator {
  return Extensions({ access: ['PUBLIC'] });
}

/** On an object type: whoever may read the parent may read these fields. */
export function AccessOfParent(): ClassDecorator {
  return Extensions({ access: ['PARENT'] });
}

function both(first: MethodDecorator, second: unknown): MethodDecorator & PropertyDecorator {
  return ((target: object, key: string | symbol, descriptor: PropertyDescriptor) => {
    first(target, key, descriptor);
    (second as MethodDecorator)(target, key, descriptor);
  }) as MethodDecorator & PropertyDecorator;
}

/** The check behind `@Access`, given to type-graphql. It throws, so that the caller reads the reason. */
export const checkAccess: AuthCheckerFn<RequestContext> = ({ context, args, root, info }, grants) => {
  const identity = context.identity;
  const field = `"${info.fieldName}"`;
  if (!identity) throw accessRefused(field, grants, identity);
  const self = info.parentType.getFields()[info.fieldName].extensions.self as People<unknown, unknown> | undefined;
  const people = self ? [self(args, root as unknown)].flat() : [];
  if (mayAccess(identity, grants as Grant[], people)) return true;
  const oneself = grants.includes('SELF') && identity.roles.includes('CUSTOMER');
  if (oneself) throw new Failure(FAILURES.FORBIDDEN, notOneself(field, identity, people, args));
  throw accessRefused(field, grants, identity);
};

/** Whose the token is and whom was asked about, where the caller named that id: one that is found on the way is not told. */
function notOneself(field: string, { subject }: Identity, people: readonly string[], args: unknown): string {
  const given = JSON.stringify(args);
  const other = people.find((id) => id !== subject && given.includes(JSON.stringify(id)));
  const why = `A customer may use ${field} for one's own id only`;
  return other === undefined ? `${why}.` : `${why}: this token is of "${subject}", and "${other}" was asked about.`;
}

/** The failure of a caller who has none of the grants for something. */
export function accessRefused(what: string, grants: readonly string[], identity: Identity | undefined): Failure {
  const who = grants.map((grant) => (grant === 'SELF' ? 'the customer whom it is about' : grant)).join(', ');
  if (!identity) return new Failure(FAILURES.UNAUTHENTICATED, `${what} needs a token or an API key of: ${who}.`);
  const roles = identity.roles.join(', ') || 'nobody';
  return new Failure(FAILURES.FORBIDDEN, `${what} is for ${who}; this token is for ${roles}.`);
}

/** @param people own ids of everyone the call is about; empty means nobody, which is never oneself */
export function mayAccess(identity: Identity, grants: readonly Grant[], people: readonly string[]): boolean {
  if (identity.roles.includes('ADMIN')) return true;
  if (identity.roles.some((role) => (grants as readonly string[]).includes(role))) return true;
  const oneself = people.length > 0 && people.every((id) => id === identity.subject);
  return grants.includes('SELF') && identity.roles.includes('CUSTOMER') && oneself;
}

/** @throws Error for a field that grants `SELF` without saying whom it is about, or says so without granting it */
export function requireSelf(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const { name, extensions } of Object.values(type.getFields())) {
      const grants = (extensions.access as string[] | undefined)?.includes('SELF') ?? false;
      const says = extensions.self !== undefined;
      if (grants && !says) throw new Error(`${type.name}.${name} grants SELF: say whom it is about with @Self.`);
      if (says && !grants) throw new Error(`${type.name}.${name} has @Self: grant SELF with @Access.`);
    }
  }
}
