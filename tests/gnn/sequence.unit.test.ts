/** What comes next: each part on sequences whose rule was planted, the network with and without tensors, and how files are read. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { readSequences, sequenceFiles } from '../../bench/data/sequences.js';
import { AttentionNetwork } from '../../gnn/sequence/attention-network.js';
import { AttentionPart } from '../../gnn/sequence/attention-part.js';
import { chooseBlend } from '../../gnn/sequence/choose-next.js';
import { fitAttention } from '../../gnn/sequence/fit-attention.js';
import { figuresOf, gainsOfPart, type NextCase } from '../../gnn/sequence/judge-next.js';
import { LagFilter } from '../../gnn/sequence/lag-filter.js';
import { type NextPart } from '../../gnn/sequence/next-part.js';
import { NextRidge } from '../../gnn/sequence/next-ridge.js';
import {
  type History,
  historyOf,
  peopleOf,
  type Sequences,
  sequencesOf,
  withoutLast,
} from '../../gnn/sequence/sequences.js';
import { shuffleEqualTimes, shufflePast } from '../../gnn/sequence/shuffle-order.js';
import { randomInt, seededRng } from '../../src/algorithms/random.js';
import { mean } from '../../src/algorithms/statistics.js';
import { describeOnEachBackend, numbersOf } from '../support/back-ends.js';

const ITEMS = 30;
const LENGTH = 9;

/** Each person walks through the catalogue by `next`, from a place drawn by chance. */
function planted(people: number, next: (history: readonly number[]) => number, seed: number): Sequences {
  const rng = seededRng(seed);
  const histories = Array.from({ length: people }, () => {
    const items = [randomInt(rng, ITEMS), randomInt(rng, ITEMS)];
    while (items.length < LENGTH) items.push(next(items));
    return { items };
  });
  return sequencesOf(histories, ITEMS);
}

function lastOut(sequences: Sequences): NextCase[] {
  return Array.from({ length: peopleOf(sequences) }, (_, person) => {
    const { items } = historyOf(sequences, person);
    return { history: historyOf(sequences, person, 1), next: items[items.length - 1] };
  });
}

const historyOfItems = (...items: number[]): History => ({ items: Uint32Array.from(items), times: null });
const scoresOf = (part: NextPart, history: History, items = ITEMS): Float32Array => {
  const out = new Float32Array(items);
  part.score(history, out);
  return out;
};
const RAW = { decay: 0.5, backward: 0, fromPower: 0, toPower: 0, fade: 0.25 };

describe('parts that count', () => {
  it('weigh pairs by the places between them, and events of the history by their age', () => {
    const two = sequencesOf([{ items: [0, 1, 2] }, { items: [0, 1, 3] }], 4);
    const forward = LagFilter.fit(two, RAW);
    expect([...scoresOf(forward, historyOfItems(0), 4)]).toEqual([0, 2, 0.5, 0.5]);
    expect([...scoresOf(forward, historyOfItems(0, 1), 4)]).toEqual([0, 0.5, 1.125, 1.125]);
    const both = LagFilter.fit(two, { ...RAW, decay: 1, backward: 1 });
    expect([...scoresOf(both, historyOfItems(3), 4)]).toEqual([1, 1, 0, 0]);
    const cosine = LagFilter.fit(two, { ...RAW, decay: 1, backward: 1, fromPower: 0.5, toPower: 0.5 });
    expect(scoresOf(cosine, historyOfItems(3), 4)[0]).toBeCloseTo(1 / Math.sqrt(2 * 4), 6);
  });

  it.each<[string, (train: Sequences) => NextPart]>([
    ['transitions', (train) => LagFilter.fit(train, RAW)],
    ['the ridge', (train) => NextRidge.fit(train, { fade: 0.5, neighbours: 10, ridge: 1, drop: 0.1, lengthPower: 0 })],
  ])('find a planted successor: %s', (_, fit) => {
    const all = planted(300, (history) => (history[history.length - 1] + 7) % ITEMS, 1);
    const { hr, ndcg } = figuresOf(gainsOfPart(fit(withoutLast(all, 1)), ITEMS, lastOut(all)));
    expect(hr).toBeGreaterThan(0.95);
    expect(ndcg).toBeGreaterThan(0.9);
  });

  it('speak together better than alone where each knows a half, and noise gets no weight', () => {
    const all = planted(400, (history) => (history[history.length - 1] + 7) % ITEMS, 2);
    const [train, cases] = [withoutLast(all, 1), lastOut(all)];
    const whole = LagFilter.fit(train, RAW);
    const half = (rest: number): NextPart => ({
      score: (history, out) => {
        if (history.items[history.items.length - 1] % 2 === rest) whole.score(history, out);
      },
    });
    const rng = seededRng(3);
    const noise: NextPart = { score: (_, out) => void out.forEach((__, item) => (out[item] = rng())) };
    const { weights, gains } = chooseBlend([half(0), half(1), noise], ITEMS, cases);
    expect(mean(gains)).toBeGreaterThan(0.9);
    expect(weights[0]).toBeGreaterThan(0);
    expect(weights[1]).toBeGreaterThan(0);
    expect(weights[2]).toBeLessThan(0.3);
  });
});

describe('the order of events', () => {
  it('changes within equal times alone, or before the last event where times are not known', () => {
    const timed = sequencesOf([{ items: [0, 1, 2, 3, 4, 5], times: [1, 1, 1, 2, 3, 3] }], 6);
    const seen = new Set<string>();
    for (let seed = 0; seed < 40; seed += 1) {
      const { events } = shuffleEqualTimes(timed, seededRng(seed));
      expect([...events.subarray(0, 3)].sort()).toEqual([0, 1, 2]);
      expect(events[3]).toBe(3);
      seen.add(events.join());
    }
    expect(seen.size).toBe(12);
    const past = shufflePast(sequencesOf([{ items: [0, 1, 2, 3] }], 4), seededRng(1));
    expect(past.events[3]).toBe(3);
    expect([...past.events].sort()).toEqual([0, 1, 2, 3]);
    expect(() => shuffleEqualTimes(past, seededRng(1))).toThrow(RangeError);
  });

  it('may not run backwards, and items are of the catalogue', () => {
    expect(() => sequencesOf([{ items: [0, 1], times: [2, 1] }], 2)).toThrow(/no time, or one before/);
    expect(() => sequencesOf([{ items: [0, 2] }], 2)).toThrow(/not below 2/);
  });
});

describeOnEachBackend(
  'the attention network',
  () => {
    it('says the same without tensors, with times and without', async () => {
      const network = new AttentionNetwork({ items: 12, width: 8, length: 5, dropout: 0.5 }, seededRng(4));
      const rng = seededRng(5);
      // All weights, those that begin at zero too.
      tf.tidy(() => {
        for (const weight of network.trainableWeights)
          weight.assign(
            tf.tensor(
              Float32Array.from({ length: weight.size }, () => rng() - 0.5),
              weight.shape,
            ),
          );
      });
      const weights = await Promise.all(
        network.trainableWeights.map(async (of) => (await of.data<'float32'>()).slice()),
      );
      const part = new AttentionPart({ items: 12, width: 8, length: 5, weights });
      for (const times of [null, Float64Array.of(0, 4000, 90_000, 90_000, 5e6)]) {
        const history = { items: Uint32Array.of(3, 1, 4, 7, 9), times };
        const others = { items: Uint32Array.of(2, 6), times: times?.subarray(0, 2) ?? null };
        const chances = await numbersOf(() => {
          const rows = network.apply([others, history], null);
          const last = tf.slice(rows, [9, 0], [1, 8]);
          return tf.softmax(tf.matMul(last, tf.transpose(network.embeddings)));
        });
        scoresOf(part, history, 12).forEach((chance, item) => expect(chance).toBeCloseTo(chances[item], 5));
      }
      network.dispose();
    });
  },
  { long: true },
);

describeOnEachBackend(
  'training of the attention network',
  () => {
    it('learns what stands two places back, which transitions cannot see, and leaves no tensor', async () => {
      const before = tf.memory().numTensors;
      const all = planted(200, (history) => (history[history.length - 2] + 7) % ITEMS, 6);
      const [train, cases] = [withoutLast(all, 1), lastOut(all)];
      const options = { width: 16, length: 8, epochs: 16, batch: 128, rate: 0.02, dropout: 0, patience: 16 };
      const model = await fitAttention(train, options, {
        evaluate: (tried) => mean(gainsOfPart(new AttentionPart(tried), ITEMS, cases)),
      });
      const ofPart = (part: NextPart): number => mean(gainsOfPart(part, ITEMS, cases));
      const transitions = ofPart(LagFilter.fit(train, { ...RAW, decay: 0, fade: 0 }));
      expect(ofPart(new AttentionPart(model))).toBeGreaterThan(transitions + 0.3);
      expect(tf.memory().numTensors).toBe(before);
    }, 120_000);
  },
  { only: 'native' },
);

describe('files of sequences', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sequences-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  it('are lines of items, or tables of events by their times', () => {
    const { name, sequences } = readSequences(file('Shop.txt', 'ann 5 6 7\nbob 6 5\neve 7 5 6 9\n'));
    expect(name).toBe('Shop');
    expect(peopleOf(sequences)).toBe(2);
    expect(sequences.items).toBe(4);
    expect([...historyOf(sequences, 1).items]).toEqual([2, 0, 1, 3]);
    const timed = readSequences(
      file('ratings.tsv', 'user\titem\tstars\ttime\na\tx\t5\t30\na\ty\t4\t10\na\tz\t4\t20\na\ty\t1\t40\n'),
    );
    expect([...timed.sequences.times!]).toEqual([10, 20, 30]);
    file('Shop_sample.txt', 'ann 1 2 3\n');
    expect(sequenceFiles(folder).map((path) => path.slice(folder.length + 1))).toEqual(['Shop.txt', 'ratings.tsv']);
    expect(sequenceFiles(join(folder, 'Shop'))).toEqual([join(folder, 'Shop.txt')]);
  });

  it.each([
    ['a person twice', 'bad.txt', 'a 1 2 3\na 1 2 3\n', /:2: a stands in a line before/],
    ['a person without items', 'bad.txt', 'a 1 2 3\nb\n', /:2: b has no items/],
    ['nobody with three events', 'bad.txt', 'a 1 2\nb 1 2\n', /nobody has 3 events/],
    ['a time that is none', 'bad.tsv', 'u\ti\tt\na\tx\tsoon\n', /:2: "soon" is no time/],
    ['a row of another length', 'bad.tsv', 'u\ti\tt\na\tx\n', /:2: 2 cells under a head of 3/],
  ])('are refused with %s', (_, name, text, message) => {
    expect(() => readSequences(file(name, text))).toThrow(message);
  });

  it('are refused where they are not there', () => {
    expect(() => sequenceFiles(join(folder, 'absent'))).toThrow(/no such file/);
    expect(() => sequenceFiles(join(folder, 'absent', 'deeper'))).toThrow(/cannot be read/);
  });
});
