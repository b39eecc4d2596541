import {
  personView,
  preferences,
  Ranker,
  settledItems,
  type Dataset,
  type KindTable,
  type RankerState,
} from '../../../../gnn/index.js';

/** The top products of people, as row numbers of the snapshot. */
export interface TopScores {
  readonly perPerson: number;
  /** Rows of people, ascending. */
  readonly users: Int32Array;
  /** `users.length x perPerson` rows of products, best first; -1 where a list is shorter. */
  readonly items: Int32Array;
  /** The scores of `items`. */
  readonly values: Float32Array;
}

export interface TopScoresOptions {
  readonly perPerson: number;
  /** At most so many people x items are scored, so that a large shop does not take hours. Who acted last comes first. */
  readonly work: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** The default of `TopScoresOptions.work`: 5,000 people of a shop with 100,000 products. */
export const SCORING_WORK = 5e8;

/**
 * What the model would recommend to people at the cut-off, for analysts; serving scores each person anew. Products that the
 * person has bought, liked or rejected are left out (`settledItems`).
 */
export async function topScores(
  dataset: Dataset,
  kinds: KindTable,
  state: RankerState,
  options: TopScoresOptions,
): Promise<TopScores> {
  const { perPerson } = options;
  const users = latestActive(dataset, Math.max(100, Math.floor(options.work / Math.max(1, dataset.items))));
  const items = new Int32Array(users.length * perPerson).fill(-1);
  const values = new Float32Array(users.length * perPerson);
  const ranker = new Ranker(state);
  const prefs = preferences(dataset, kinds);
  const blocked = new Uint8Array(dataset.items);
  for (let n = 0; n < users.length; n += 1) {
    const settled = settledItems(dataset, kinds, users[n]);
    for (const item of settled) blocked[item] = 1;
    const person = personView(dataset, kinds, prefs, users[n], dataset.cutoff);
    ranker.top(person, dataset.cutoff, perPerson, { blocked }).forEach(({ item, score }, rank) => {
      items[n * perPerson + rank] = item;
      values[n * perPerson + rank] = score;
    });
    for (const item of settled) blocked[item] = 0;
    if (n % 50 === 0) {
      options.onProgress?.(n, users.length);
      // Lets messages to this process in, such as the request to stop.
      await new Promise((resolve) => setImmediate(resolve));
      options.signal?.throwIfAborted();
    }
  }
  return { perPerson, users, items, values };
}

function latestActive(dataset: Dataset, most: number): Int32Array {
  const everybody = Int32Array.from({ length: dataset.users }, (_, user) => user);
  if (dataset.users <= most) return everybody;
  const { indptr, time } = dataset.events;
  const last = (user: number): number => (indptr[user + 1] > indptr[user] ? time[indptr[user + 1] - 1] : -Infinity);
  return everybody
    .sort((a, b) => last(b) - last(a) || a - b)
    .slice(0, most)
    .sort();
}
