import { personView, preferences, Ranker, settledItems, type Dataset, type KindTable } from '../../../../gnn/index.js';
import { type RankerState } from '../../../../gnn/index.js';
import { bytesOf, columnOf } from '../../../storage/columns.js';
import { readFileSet, writeFileSet } from '../../../storage/file-set.js';

/** The best products of people, row numbers as in the snapshot. */
export interface TopScores {
  readonly perPerson: number;
  /** User rows, ascending. */
  readonly users: Int32Array;
  /** `users.length x perPerson` item rows, best first; -1 where a list is shorter. */
  readonly items: Int32Array;
  readonly values: Float32Array;
}

export interface TopScoresOptions {
  readonly perPerson: number;
  /** Not to spend hours on a large shop: people x items looked at, at most. Who acted last comes first. */
  readonly work: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** The default of `TopScoresOptions.work`: 5,000 people of a shop with 100,000 products. */
export const SCORING_WORK = 5e8;

/**
 * What a model would show people at the cut-off, for analysts in the graph; serving scores everybody anew. What a person
 * has or has turned away is left out.
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
      // Lets messages in, a request to stop among them.
      await new Promise((resolve) => setImmediate(resolve));
      options.signal?.throwIfAborted();
    }
  }
  return { perPerson, users, items, values };
}

export async function saveTopScores(folder: string, scores: TopScores): Promise<void> {
  const { perPerson, users, items, values } = scores;
  const files = new Map([
    ['users.i32', bytesOf(users)],
    ['items.i32', bytesOf(items)],
    ['values.f32', bytesOf(values)],
  ]);
  await writeFileSet(folder, files, { about: { perPerson } });
}

/** @throws FileSetDamaged */
export async function loadTopScores(folder: string): Promise<TopScores> {
  const set = await readFileSet<{ about: { perPerson: number } }>(folder, ['about']);
  return {
    perPerson: set.manifest.about.perPerson,
    users: columnOf(set, 'users.i32', Int32Array),
    items: columnOf(set, 'items.i32', Int32Array),
    values: columnOf(set, 'values.f32', Float32Array),
  };
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
