import { randomUUID } from 'node:crypto';

/** A correlation, request or job id. Unlike the seeded random source this must never repeat. */
export function newId(): string {
  return randomUUID();
}
