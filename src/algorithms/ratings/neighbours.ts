import { groupRows, rowsOfGroup } from '../grouped-rows.js';
import { type IndexedRatings, type Pairs } from './rating-table.js';

export interface NeighbourOptions {
  /** Most similar items of those that the person rated that are heard. */
  readonly most: number;
  /** Common raters at which half of a similarity is believed. */
  readonly shrink: number;
}

export const NEIGHBOUR_DEFAULTS: NeighbourOptions = { most: 30, shrink: 30 };

/** What the neighbours of pairs say, and how much they are to be believed. */
export interface NeighbourWord {
  /** Weighted mean of the residuals that the person left at similar items; 0 where there is none. */
  readonly residual: Float64Array;
  /** Sum of the similarities heard. */
  readonly weight: Float64Array;
}

interface Heard {
  readonly similarity: number;
  readonly residual: number;
}

/**
 * Item neighbourhoods on residuals (Koren 2008, section 2.2): items are similar by the cosine of the residuals of people who rated both, shrunk
 * by their number. For neighbours among people, transpose both arguments. A pair that is itself among the ratings is not heard. O(ratings of the
 * person's items) a pair; nothing is kept between items.
 *
 * @param residuals of the ratings: value less what is expected
 */
export function neighbourWord(
  ratings: IndexedRatings,
  residuals: Float64Array,
  pairs: Pairs,
  options: NeighbourOptions = NEIGHBOUR_DEFAULTS,
): NeighbourWord {
  const { person, item, ofPerson, ofItem, people, items } = ratings;
  const asked = groupRows(pairs.item, items);
  const residual = new Float64Array(pairs.item.length);
  const weight = new Float64Array(pairs.item.length);
  const here = new Float64Array(people);
  const rated = new Uint8Array(people);
  // Of the item in question to others; NaN where nobody has asked yet.
  const similarities = new Float64Array(items);
  for (let target = 0; target < items; target += 1) {
    const questions = rowsOfGroup(asked, target);
    const raters = rowsOfGroup(ofItem, target);
    if (questions.length === 0 || raters.length === 0) continue;
    for (const row of raters) {
      here[person[row]] = residuals[row];
      rated[person[row]] = 1;
    }
    similarities.fill(NaN);
    for (const question of questions) {
      const heard: Heard[] = [];
      for (const row of rowsOfGroup(ofPerson, pairs.person[question])) {
        if (item[row] === target) continue;
        const other = item[row];
        if (Number.isNaN(similarities[other])) {
          const raters = rowsOfGroup(ofItem, other);
          similarities[other] = similarityTo(raters, person, residuals, here, rated, options.shrink);
        }
        const similarity = similarities[other];
        if (similarity > 0) heard.push({ similarity, residual: residuals[row] });
      }
      if (heard.length > options.most) heard.sort((a, b) => b.similarity - a.similarity).splice(options.most);
      let sum = 0;
      for (const { similarity, residual: left } of heard) {
        sum += similarity * left;
        weight[question] += similarity;
      }
      residual[question] = weight[question] > 0 ? sum / weight[question] : 0;
    }
    for (const row of raters) {
      here[person[row]] = 0;
      rated[person[row]] = 0;
    }
  }
  return { residual, weight };
}

function similarityTo(
  raters: Int32Array,
  person: Int32Array,
  residuals: Float64Array,
  here: Float64Array,
  rated: Uint8Array,
  shrink: number,
): number {
  let [both, a, b, common] = [0, 0, 0, 0];
  for (let k = 0; k < raters.length; k += 1) {
    const who = person[raters[k]];
    if (rated[who] === 0) continue;
    const x = here[who];
    const y = residuals[raters[k]];
    both += x * y;
    a += x * x;
    b += y * y;
    common += 1;
  }
  return a > 0 && b > 0 ? (both / Math.sqrt(a * b)) * (common / (common + shrink)) : 0;
}
