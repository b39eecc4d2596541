import { type UserId } from './ids.js';

// Whom a field that grants SELF is about, for `@Self`.

/** The person whom the arguments name. */
export const personOfArgs = ({ userId }: { userId: UserId }): UserId => userId;

/** The person whom the input of a mutation names. */
export const personOfInput = ({ input }: { input: { userId: UserId } }): UserId => input.userId;

/** The person whom the parent is, or is of. */
export const personOfParent = (_: unknown, { userId }: { userId: UserId }): string => userId;
