// The decorators of type-graphql need it before the first one runs, and every type file imports this one.
import 'reflect-metadata';
import { Authorized, Extensions, type AuthCheckerFn } from 'type-graphql';
import { type Grant, type Identity } from '../auth/identity.js';
import { FAILURES, Failure } from '../errors.js';
import { ownId } from './global-id.js';
import { type RequestContext } from './context.js';

/**
 * Says who may read or do this. On a field: checked on each call. `SELF` lets a customer in where the person named by the
 * arguments (`userId`, `input.userId`, `input.events[].userId` ...) or by the parent (`userId`) is herself. Admins may
 * always. Every root field carries this or `@Public()`; the access test walks the schema.
 */
export function Access(...grants: Exclude<Grant, 'PUBLIC'>[]): MethodDecorator & PropertyDecorator {
  return both(Authorized<string>(grants), Extensions({ access: grants }));
}

/** Anybody may read this, without token. */
export function Public(): MethodDecorator & PropertyDecorator {
  return Extensions({ access: ['PUBLIC'] });
}

/** On an object type: whoever reached the parent may read these fields (the parent's access has let her in). */
export function AccessOfParent(): ClassDecorator {
  return Extensions({ access: ['PARENT'] });
}

function both(first: MethodDecorator, second: unknown): MethodDecorator & PropertyDecorator {
  return ((target: object, key: string | symbol, descriptor: PropertyDescriptor) => {
    first(target, key, descriptor);
    (second as MethodDecorator)(target, key, descriptor);
  }) as MethodDecorator & PropertyDecorator;
}

/** The check behind `@Access`, given to type-graphql. Throws rather than answers, so that the reason is told. */
export const checkAccess: AuthCheckerFn<RequestContext> = ({ context, args, root, info }, grants) => {
  const identity = context.identity;
  if (!identity) {
    throw new Failure(
      FAILURES.UNAUTHENTICATED,
      `"${info.fieldName}" needs a token or an API key of: ${grants.join(', ')}.`,
    );
  }
  const people = namedPeople(args, root as unknown);
  if (mayAccess(identity, grants as Grant[], people)) return true;
  const self = grants.includes('SELF') && identity.roles.includes('CUSTOMER');
  throw new Failure(
    FAILURES.FORBIDDEN,
    self
      ? `A customer may use "${info.fieldName}" for herself only.`
      : `"${info.fieldName}" is for ${grants.join(', ')}; this token is for ${identity.roles.join(', ') || 'nobody'}.`,
  );
};

/** @param people own ids of everyone the call is about; empty means nobody, which is never oneself */
export function mayAccess(identity: Identity, grants: readonly Grant[], people: readonly string[]): boolean {
  if (identity.roles.includes('ADMIN')) return true;
  if (identity.roles.some((role) => (grants as readonly string[]).includes(role))) return true;
  const herself = people.length > 0 && people.every((id) => id === identity.subject);
  return grants.includes('SELF') && identity.roles.includes('CUSTOMER') && herself;
}

/** Everyone the arguments name as acting; failing that, the person whose field this is. */
function namedPeople(args: Record<string, unknown>, root: unknown): string[] {
  const found: string[] = [];
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    else if (typeof value === 'object' && value !== null) {
      const record = value as Record<string, unknown>;
      if (typeof record.userId === 'string') found.push(ownId('User', record.userId));
      for (const key of ['input', 'events', 'users']) if (key in record) look(record[key]);
    }
  };
  look(args);
  if (found.length === 0) look(root);
  return found;
}
