import fc from 'fast-check';
import { selectBackend } from '../../gnn/backends/select.js';
import { itemWords } from '../../gnn/data/item-words.js';
import { evaluateColdItems } from '../../gnn/run/cold-items.js';
import { FIT_DEFAULTS } from '../../gnn/learn/options.js';
import { categoryMeans } from '../../gnn/models/baselines/category-taste.js';
import { vectorsFromWords } from '../../gnn/models/network/network-words.js';
import { wordsPart } from '../../gnn/models/baselines/words.js';
import { type Csr } from '../../gnn/tensors/csr.js';
import { randomInt, seededRng } from '../../src/algorithms/random.js';
import { person } from '../support/person-views.js';
import { datasetOf, KINDS, type Row } from './shop.js';

const dense = ({ rows, cols, indptr, indices, values }: Csr): number[][] =>
  Array.from({ length: rows }, (_, r) => {
    const row = new Array<number>(cols).fill(0);
    for (let e = indptr[r]; e < indptr[r + 1]; e += 1) row[indices[e]] += values[e];
    return row;
  });
const word = fc.constantFrom('red', 'blue', 'wool', 'silk', 'été', 'of', 'x1y');
const catalogue = fc
  .array(fc.tuple(fc.array(word, { maxLength: 6 }), fc.integer({ min: -1, max: 2 })), { minLength: 2, maxLength: 12 })
  .map((items) => ({
    texts: items.map(([words]) => words.join(', ').toUpperCase()),
    categories: Int32Array.from(items, ([, category]) => category),
  }));

describe('words of items', () => {
  it('are rows of length 1 or empty, and two items of the same words have the same row', () => {
    fc.assert(
      fc.property(catalogue, ({ texts, categories }) => {
        const rows = dense(itemWords(categories, texts));
        for (const row of rows) expect([0, 1]).toContainEqual(expect.closeTo(Math.hypot(...row), 5));
        texts.forEach((text, i) => {
          texts.forEach((other, j) => {
            if (text === other && categories[i] === categories[j]) expect(rows[i]).toEqual(rows[j]);
          });
        });
      }),
    );
  });

  it('score as a loop over items would, and place an item where the items of its words stand', () => {
    fc.assert(
      fc.property(catalogue, ({ texts, categories }) => {
        const words = itemWords(categories, texts);
        const x = dense(words);
        const out = new Float32Array(words.rows);
        wordsPart('words', words).score(person({ items: [0, 1], weights: [1, 0.5] }), 0, out);
        const dot = (a: number[], b: number[]): number => a.reduce((sum, value, n) => sum + value * b[n], 0);
        out.forEach((score, j) => expect(score).toBeCloseTo(dot(x[0], x[j]) + 0.5 * dot(x[1], x[j]), 5));

        const z = Float32Array.from({ length: 2 * words.rows }, (_, n) => Math.sin(1 + n));
        const vectors = vectorsFromWords(words, z, 2);
        const stands = Array.from({ length: words.cols }, (_, w) => {
          const total = x.reduce((sum, row) => sum + row[w], 1);
          return [0, 1].map((c) => x.reduce((sum, row, i) => sum + row[w] * z[2 * i + c], 0) / total);
        });
        x.forEach((row, j) => {
          const raw = [0, 1].map((c) => row.reduce((sum, value, w) => sum + value * stands[w][c], 0));
          const norm = Math.hypot(...raw);
          raw.forEach((value, c) => {
            // Two words that pull against one another leave next to nothing, of which the direction is rounding.
            if (norm > 1e-3) expect(vectors[2 * j + c]).toBeCloseTo(value / norm, 3);
          });
        });
      }),
    );
  });
});

it('an item without a history is expected to be liked as its category is, and leaves the mean alone', () => {
  const means = categoryMeans(Float32Array.of(8, 4, 2, 0, 0), Int32Array.of(0, 0, 1, 1, -1), 2);
  const overall = 14 / 3;
  const expected = [
    (12 + 5 * overall) / 7,
    (12 + 5 * overall) / 7,
    (2 + 5 * overall) / 6,
    (2 + 5 * overall) / 6,
    overall,
  ];
  means.forEach((mean, i) => expect(mean).toBeCloseTo(expected[i], 5));
});

describe('items held out whole', () => {
  it('are found by what is written of them, better than by chance or category, and the choice knows it', async () => {
    await selectBackend({ forced: 'wasm', log: () => undefined });
    const rng = seededRng(6);
    const rows: Row[] = [];
    const [people, items, styles] = [200, 400, 4];
    // A style is written in the text; categories say nothing of it.
    const texts = Array.from({ length: items }, (_, i) => `${['plain', 'loud', 'old', 'tiny'][i % styles]} thing`);
    for (let user = 0; user < people; user += 1) {
      for (let n = 0; n < 30; n += 1) {
        const style = rng() < 0.8 ? user % styles : randomInt(rng, styles);
        const item = styles * randomInt(rng, items / styles) + style;
        rows.push({ user, item, kind: 4, value: 1, day: randomInt(rng, 100) });
      }
    }
    const itemCategory = Int32Array.from({ length: items }, () => randomInt(rng, 3));
    const dataset = datasetOf(people, items, rows, { cutoffDay: 100, itemCategory });
    const network = { ...FIT_DEFAULTS.network, width: 16, steps: 30, batch: 64, negatives: 'all' } as const;
    const words = itemWords(itemCategory, texts);
    const result = await evaluateColdItems(dataset, KINDS, words, { network }, () => 0);
    expect(result.items).toBe(items / 10);
    const recall = (part: string): number =>
      result.rows.find(({ name }) => name.startsWith(part))!.figures['recall@10'].value;
    for (const row of ['words', 'network', 'served']) {
      expect(recall(row)).toBeGreaterThan(1.5 * recall('by chance'));
      expect(recall(row)).toBeGreaterThan(1.5 * recall('mean of the category'));
    }
    expect((result.weights.words ?? 0) + (result.weights['network-words'] ?? 0)).toBeGreaterThan(0);
  }, 60_000);
});
