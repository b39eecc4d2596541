import { mean } from '../../../src/algorithms/statistics.js';
import { type Dataset, type KindTable } from '../../data/dataset.js';
import { popularityWeight, SECONDS_PER_DAY } from '../../data/events.js';
import { type Part } from '../part.js';
import { sparsePart } from '../sparse-scores.js';

/**
 * Popularity of every item at the dataset's cut-off: pop_H(i) = sum over its events of weight · 2^(-age / H), not below
 * zero. Ages only shift the whole column by a factor, so a column stays right (up to scale) as time goes on.
 *
 * @param halfLifeDays H; null counts every event in full (popularity of all time)
 * @returns one number an item, in units of target events (weight over `targetWeight`)
 */
export function popularityColumn(dataset: Dataset, kinds: KindTable, halfLifeDays: number | null): Float32Array {
  const { item, kind, value, time } = dataset.events;
  const sums = new Float64Array(dataset.items);
  for (let e = 0; e < item.length; e += 1) {
    const age = dataset.cutoff - time[e];
    const decay = halfLifeDays === null ? 1 : 2 ** (-age / (halfLifeDays * SECONDS_PER_DAY));
    sums[item[e]] += (popularityWeight(kinds, kind[e], value[e]) / kinds.targetWeight) * decay;
  }
  return Float32Array.from(sums, (sum) => Math.max(0, sum));
}

/** A part with one score an item, equal for all people. */
export function columnPart(name: string, column: Float32Array): Part {
  return { name, constant: true, score: (_person, _at, out) => out.set(column) };
}

/**
 * The recency of each item, as a factor on another part: (pop_365 + .05)^.5 over its mean. Old items keep a little.
 *
 * @param yearColumn `popularityColumn` with a half-life of 365 days
 * @returns mean 1
 */
export function recencyFactor(yearColumn: Float32Array): Float32Array {
  const raw = yearColumn.map((popularity) => Math.sqrt(popularity + 0.05));
  let sum = 0;
  for (const value of raw) sum += value;
  return raw.map((value) => (value * raw.length) / sum);
}

/**
 * A factor that reduces popularity in a part: (pop + 5 % of its mean)^-.2 over its mean. A network learnt by a softmax over all items says
 * log p(item | person), what everybody buys with it; beside parts that say so too that may be too much. Held out on Yelp, powers of
 * .1 to .3 of both networks together gain alike (NDCG@20 .0729 to .0732 from .0722), .4 loses.
 *
 * @param column `popularityColumn` of all time
 * @returns mean 1
 */
export function rareFactor(column: Float32Array): Float32Array {
  const least = 0.05 * mean(column);
  // A shop without an event has nothing to take off.
  const raw = column.map((popularity) => (least > 0 ? (popularity + least) ** -0.2 : 1));
  const scale = 1 / mean(raw);
  return raw.map((value) => value * scale);
}

/** Another part with each item's score multiplied by a factor of the item. */
export function scaledPart(name: string, part: Part, factor: Float32Array): Part {
  const { scatter, short } = part;
  if (scatter !== undefined) {
    return sparsePart(name, (person, at, into) => {
      scatter(person, at, { add: (item, value) => into.add(item, value * factor[item]) });
    });
  }
  return {
    name,
    constant: part.constant,
    short:
      short &&
      (() => {
        const whole = short();
        return {
          look: (person, at, offer) => whole.look(person, at, offer, factor),
          scoreOf: (item) => whole.scoreOf(item) * factor[item],
        };
      }),
    score: (person, at, out) => {
      part.score(person, at, out);
      for (let i = 0; i < out.length; i += 1) out[i] *= factor[i];
    },
  };
}
