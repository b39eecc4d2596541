/**
 * Who takes a product that nobody took yet: `bench -- launch-audience [folder] [seed] [--json]`. Products of the folder (`ratings.tsv`: user, product, category, ..., unix time) are held out whole;
 * at the day of the first review of each, people are ranked by what was known before. A fifth of the launches is learnt and chosen from, a fifth is read once. Beside it the most active people of the
 * category and content-kNN, with paired errors over the launches. People who came after a launch cannot be ranked at it, and do not count.
 */
import { encodeContents, fitContentEncoder } from '../../src/algorithms/content/content-encoder.js';
import { learnLaunches } from '../../src/algorithms/launch/learn-launches.js';
import { readReviews } from '../data/reviews.js';

const DATA = '../shared/data/ciao-raw';

export function run(args: readonly string[]): Promise<Record<string, unknown>> {
  const begun = performance.now();
  const seed = Number(args[1] ?? 1);
  const { name: data, history, categories } = readReviews(args[0] ?? DATA);
  const contents = categories.map((category) => ({ categories: [category] }));
  const encoder = fitContentEncoder(contents);
  const names = [...new Set(categories)];
  const learnt = learnLaunches(
    {
      history,
      ...{ vectors: encodeContents(encoder, contents), width: encoder.width },
      category: Int32Array.from(categories, (category) => names.indexOf(category)),
    },
    { fewestTakers: 10, share: 0.2, most: Infinity, seed },
  );
  const rows = learnt.rows.map(({ name, precision, recall, ...less }) => ({
    ...{ data, name, 'precision@100': precision, 'recall@1000': recall },
    ...less,
  }));
  console.table(
    rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([key, value]) => [key, typeof value === 'number' ? value.toFixed(4) : value]),
      ),
    ),
  );
  const way = learnt.ranker?.way ?? 'none';
  console.log(`${learnt.launches} launches, ranked by ${way}, ${Math.round((performance.now() - begun) / 1000)} s`);
  return Promise.resolve({ launches: learnt.launches, way, rows });
}
