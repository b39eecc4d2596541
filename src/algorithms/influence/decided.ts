import { type Authenticities } from './authenticity.js';

/** A person of whom staff decided whether to trust. */
export interface DecidedPerson {
  readonly userId: string;
  readonly distrusted: boolean;
}

/**
 * Authenticity as staff decided: 0 of people who are not to be trusted, 1 of those who were cleared; the signs that it is made of stay as
 * they were found. Where nobody of the run was decided on it is the object that was given.
 *
 * @param personOf position of each person, by id
 */
export function withDecisions(
  authenticity: Authenticities,
  personOf: ReadonlyMap<string, number>,
  decided: readonly DecidedPerson[],
): Authenticities {
  const known = decided.filter(({ userId }) => personOf.has(userId));
  if (known.length === 0) return authenticity;
  const score = authenticity.score.slice();
  for (const { userId, distrusted } of known) score[personOf.get(userId)!] = distrusted ? 0 : 1;
  return { ...authenticity, score };
}
