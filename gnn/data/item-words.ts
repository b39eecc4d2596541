import { csrFromEntries, type Csr } from '../tensors/csr.js';

/** Words of fewer items are left out. */
const FEWEST_ITEMS = 2;

/**
 * The words of items, known before any event, as TF-IDF rows of length 1 (Salton and Buckley 1988): the words of
 * their texts, once each, and their category as one word more. Words: runs of letters and digits, lower case, of three or more.
 *
 * @param texts one an item; none where nothing is written
 * @param itemCategory primary category of each item, -1 where it has none
 * @returns items x words; an item of which nothing is known has an empty row
 */
export function itemWords(itemCategory: Int32Array, texts?: readonly string[]): Csr {
  const columns = new Map<string, number>();
  const counts: number[] = [];
  const rows: number[][] = Array.from(itemCategory, (category, item) => {
    const words = new Set(texts?.[item]?.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
    if (category >= 0) words.add(`category ${category}`);
    return Array.from(words, (word) => {
      const column = columns.get(word) ?? columns.size;
      columns.set(word, column);
      counts[column] = (counts[column] ?? 0) + 1;
      return column;
    });
  });
  const weight = (column: number): number => Math.log((1 + rows.length) / counts[column]);
  const [from, to, values]: number[][] = [[], [], []];
  rows.forEach((words, item) => {
    const telling = words.filter((column) => counts[column] >= FEWEST_ITEMS);
    const norm = Math.hypot(...telling.map(weight));
    for (const column of telling) {
      from.push(item);
      to.push(column);
      values.push(weight(column) / norm);
    }
  });
  return csrFromEntries(rows.length, columns.size, from, to, values);
}
