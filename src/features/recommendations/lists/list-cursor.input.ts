import { decodeCursor, wrongCursor } from '../../../platform/graphql/index.js';
import { type ListPosition } from './position.js';

/** Most entries before a page: a forged cursor must not make the service sort the whole shop. */
const DEEPEST = 10_000;

/** Content of a cursor: the source, which names the list, then place, score and id of the last entry of the page. */
export function cursorKey(source: string, { place, score, id }: ListPosition): (string | number)[] {
  return [source, place, score, id];
}

/**
 * The position after which a page begins; null for the first page.
 * @throws Failure INVALID_INPUT for a cursor of another list
 */
export function positionAfter(after: string | null | undefined): (ListPosition & { source: string }) | null {
  if (after === null || after === undefined) return null;
  const [source, place, score, id] = decodeCursor(after, 4);
  const fits =
    typeof source === 'string' &&
    Number.isInteger(place) &&
    (place as number) >= 1 &&
    (place as number) <= DEEPEST &&
    typeof score === 'number' &&
    typeof id === 'string';
  if (!fits) throw wrongCursor();
  return { source, place: place as number, score, id };
}
