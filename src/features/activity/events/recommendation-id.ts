import { Problem } from '../../../platform/text.js';

/** Lists of recommendations whose results are counted: the surfaces of a person's list, and the lists that are equal for everybody. */
export const RECOMMENDATION_LISTS = [
  'HOME',
  'PRODUCT',
  'CART',
  'EMAIL',
  'POPULAR',
  'TRENDING',
  'LATEST',
  'SIMILAR',
  'COMPLEMENTS',
] as const;
export type RecommendationList = (typeof RECOMMENDATION_LISTS)[number];

/** Characters of the time in an id: milliseconds since 1970 to the base of 36, until the year 2059. */
const TIME = 8;
const FORM = /^([A-Z]+)-([0-9a-z]{8})-[\w-]{16}$/;
const WRONG = new Problem('not of a list');

/**
 * The id of one answer with a list: `CART-mip1x2ab-Jd8...`. It holds list and time, so that nothing has to be stored when a list is
 * answered, and ids of one list sort by time.
 *
 * @param at milliseconds since 1970
 * @param unique 16 characters of base64url
 */
export function recommendationIdOf(list: RecommendationList, at: number, unique: string): string {
  return `${firstIdOf(list, at)}${unique}`;
}

/** Below every id of a list from this moment on, and above those before. */
export function firstIdOf(list: RecommendationList, at: number): string {
  return `${list}-${Math.max(0, Math.floor(at)).toString(36).padStart(TIME, '0')}-`;
}

/** List and time (milliseconds since 1970) of an id that a client sends back. */
export function readRecommendationId(
  text: string,
): { readonly list: RecommendationList; readonly at: number } | Problem {
  const [, name, time] = FORM.exec(text) ?? [];
  const list = RECOMMENDATION_LISTS.find((one) => one === name);
  return list === undefined ? WRONG : { list, at: parseInt(time, 36) };
}
