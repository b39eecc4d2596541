import { type Failure, invalidInput } from '../../../platform/errors.js';
import { decodeCursor } from '../../../platform/graphql/index.js';
import { type ListPosition } from './position.js';

/** Deepest place a list is followed to: nobody pages further, and a forged cursor should not sort the whole shop. */
const DEEPEST = 10_000;

/** A cursor's key: the list it belongs to (its source), then the place, score and id a page ends at. */
export function cursorKey(source: string, { place, score, productId }: ListPosition): (string | number)[] {
  return [source, place, score, productId];
}

/**
 * Where a page begins; null for the first.
 * @throws Failure INVALID_INPUT for a cursor of another list
 */
export function positionAfter(after: string | null | undefined): (ListPosition & { source: string }) | null {
  if (after === null || after === undefined) return null;
  const [source, place, score, productId] = decodeCursor(after, 4);
  const fits =
    typeof source === 'string' &&
    Number.isInteger(place) &&
    (place as number) >= 1 &&
    (place as number) <= DEEPEST &&
    typeof score === 'number' &&
    typeof productId === 'string';
  if (!fits) throw notOfThisList();
  return { source, place: place as number, score, productId };
}

/** What is said of a cursor that was made by another list, or by nobody. */
export function notOfThisList(): Failure {
  return invalidInput('This cursor does not belong to this list; start again without `after`.', 'after');
}
