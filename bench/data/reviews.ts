/** Reviews with categories and times: who took which product when. */
import { basename, join } from 'node:path';
import { type LaunchHistory, historyOf } from '../../src/algorithms/launch/history.js';
import { linesOf, UnusableFile } from './lines.js';

export interface ReviewData {
  readonly name: string;
  readonly history: LaunchHistory;
  /** Name of the category of each product. */
  readonly categories: readonly string[];
}

/**
 * `ratings.tsv` (or `.tsv.gz`) of a folder: a head, then user, product, category, and the unix time in the last column.
 * @throws UnusableFile
 */
export function readReviews(folder: string, file = 'ratings.tsv'): ReviewData {
  const place = join(folder, file);
  const [people, products] = [new Map<string, number>(), new Map<string, number>()];
  const categories: string[] = [];
  const rows = linesOf(place)
    .slice(1)
    .map((line, n) => {
      const cells = line.split('\t');
      const at = Number(cells.at(-1));
      if (cells.length < 4 || !Number.isFinite(at))
        throw new UnusableFile(`${place}:${n + 2}: "${line}" is no review.`);
      const person = numberIn(people, cells[0]);
      const product = numberIn(products, cells[1]);
      categories[product] = cells[2];
      return { person, product, at };
    });
  return { name: basename(folder), history: historyOf(people.size, products.size, rows), categories };
}

function numberIn(numbers: Map<string, number>, name: string): number {
  const number = numbers.get(name) ?? numbers.size;
  numbers.set(name, number);
  return number;
}
