import { bestByOneError } from '../../gnn/choose/objective.js';
import { holdOutSlice } from '../../gnn/evaluate/splits.js';
import { type Dataset } from '../../gnn/data/dataset.js';
import { preferences } from '../../gnn/data/preferences.js';
import { tuneFriends } from '../../gnn/choose/tune-friends.js';
import { type FriendsChoice } from '../../gnn/learn/friends-scale.js';
import { tuneNetwork, tunePlaces } from '../../gnn/choose/tune-network.js';
import { type RidgeSettings, tuneRidge } from '../../gnn/choose/tune-ridge.js';
import { normaliseInto } from '../../gnn/layers/row-normalise.js';
import { fitLocalRidge, LOCAL_RIDGE_DEFAULTS, type LocalRidgeOptions } from '../../gnn/models/ridge/local-ridge.js';
import { type NetworkState } from '../../gnn/models/ranker-state.js';
import { influenceLift } from '../../gnn/ties/influence-lift.js';
import { emptyCsr } from '../../gnn/tensors/block-matrix.js';
import { randomInt, randomNormal, seededRng } from '../../src/algorithms/random.js';
import { datasetOf, KINDS, plantedShop, type Row } from './shop.js';

const PEOPLE = 400;

/** Figures of trials whose objective has this mean and the same noise of standard deviation 0.1 for everyone, plus own noise. */
function trials(means: readonly number[], ownNoise: number, seed: number): Parameters<typeof bestByOneError>[0] {
  const rng = seededRng(seed);
  const shared = Float64Array.from({ length: PEOPLE }, () => 0.1 * randomNormal(rng));
  return means.map((mean) => {
    const values = shared.map((noise) => mean + noise + ownNoise * randomNormal(rng));
    return { figures: { 'recall@20': values, 'ndcg@20': values } } as never;
  });
}
const everyone = Int32Array.from({ length: PEOPLE }, (_, user) => user);

describe('the best of many trials', () => {
  it('is taken where it is clearly ahead', () => {
    expect(bestByOneError(trials([0.2, 0.2, 0.23, 0.21], 0.05, 1), everyone)).toBe(2);
  });

  it('stays with the default far more often than the best of a dozen equals would by luck', () => {
    const seeds = Array.from({ length: 200 }, (_, seed) => seed);
    const equal = new Array<number>(12).fill(0.2);
    const kept = seeds.filter((seed) => bestByOneError(trials(equal, 0.05, seed), everyone) === 0).length;
    const lucky = seeds.filter((seed) => {
      const means = trials(equal, 0.05, seed).map(({ figures }) => figures['recall@20'].reduce((a, b) => a + b));
      return means.indexOf(Math.max(...means)) === 0;
    }).length;
    expect(kept).toBeGreaterThan(3 * lucky);
  });

  it('must beat the best of several defaults, and gives way to that one', () => {
    expect(bestByOneError(trials([0.2, 0.24, 0.22, 0.2], 0.01, 3), everyone, 2)).toBe(1);
    expect(bestByOneError(trials([0.2, 0.24, 0.22, 0.3], 0.01, 3), everyone, 2)).toBe(3);
  });
});

/** Points of unit length at random. */
function noise(rows: number, width: number, seed: number): Float32Array {
  const rng = seededRng(seed);
  const values = Float32Array.from({ length: rows * width }, () => randomNormal(rng));
  normaliseInto(values, width, values);
  return values;
}

/** A network of width 8 in which everybody stands where training placed them. */
function state(items: Float32Array, own: Float32Array): NetworkState {
  const width = 8;
  return {
    ...{ width, items, own, users: own, socialWeight: 0, temperature: 0.2, asTrained: true, steps: 1 },
    userCarriers: new Float32Array(0),
    itemCarriers: new Float32Array(items.length),
    itemDegrees: new Float32Array(items.length / width).fill(1),
  };
}

describe('the settings of the ridge', () => {
  const tuned = (shop: Dataset, standard: LocalRidgeOptions): Promise<RidgeSettings> => {
    const slice = holdOutSlice(shop, KINDS, 'held', 0.2, seededRng(2));
    const scoring = { kinds: KINDS, maxPeople: 200, rng: seededRng(1) };
    return tuneRidge([slice], preferences(slice.past, KINDS), standard, scoring, () => undefined);
  };

  it('change where they are bad', async () => {
    // So large a power hears nobody but those who have almost nothing.
    const deaf = await tuned(plantedShop(80, 60, 30, 5), { ...LOCAL_RIDGE_DEFAULTS, historyPower: 30 });
    expect(deaf.historyPower).not.toBe(30);
  });
});

describe('friends beside the ridge', () => {
  const [users, items] = [300, 240];

  /** What is chosen, with two random thirds of the network saying nothing; influence as measured, or alike for all. */
  async function chosen(shop: Dataset, lift?: Float32Array): Promise<FriendsChoice> {
    const slice = holdOutSlice(shop, KINDS, 'held', 0.2, seededRng(2));
    const prefs = preferences(slice.past, KINDS);
    const ridge = await fitLocalRidge(prefs, { ...LOCAL_RIDGE_DEFAULTS, neighbours: 40 });
    const network = state(noise(items, 8, 1), noise(users, 8, 2));
    const influence = { lift: lift ?? influenceLift(slice.past, prefs), useful: true };
    const scoring = () => ({ kinds: KINDS, maxPeople: users, rng: seededRng(1) });
    return tuneFriends([{ slices: [slice], ridge, ties: null, network, influence }], KINDS, scoring);
  }

  /** Half of what a person has is by taste; the other half is what the one friend of the person has too, or others' at random. */
  function shopWhere(told: boolean): Dataset {
    const each = 12;
    const rng = seededRng(4);
    const rows: Row[] = [];
    const ties: [number, number][] = [];
    for (let user = 0; user < users; user += 1) {
      const talk = seededRng(told ? user >> 1 : user);
      for (let n = 0; n < each; n += 1) {
        const item = n % 2 === 0 ? 4 * randomInt(rng, items / 4) + (user % 4) : randomInt(talk, items);
        rows.push({ user, item, kind: 4, value: 1, day: n });
      }
      if (user % 2 === 1) ties.push([user - 1, user]);
    }
    return datasetOf(users, items, rows, { cutoffDay: 100, ties });
  }

  /** One in ten talks: each other person takes half of their things from the talkers they know, and knows as many others. */
  function shopOfTalkers(): Dataset {
    const rng = seededRng(6);
    const talkers = users / 10;
    const things = Array.from({ length: users }, () => Array.from({ length: 12 }, () => randomInt(rng, items)));
    const ties: [number, number][] = [];
    for (let user = talkers; user < users; user += 1) {
      const heard = [randomInt(rng, talkers), randomInt(rng, talkers)];
      for (const talker of heard) ties.push([talker, user]);
      for (let n = 0; n < 2; n += 1) ties.push([user, talkers + randomInt(rng, users - talkers)]);
      for (let n = 0; n < 6; n += 1) things[user][n] = things[heard[n % 2]][randomInt(rng, 12)];
    }
    const rows = things.flatMap((own, user) =>
      own.map((item, n): Row => ({ user, item, kind: 4, value: 1, day: user < talkers ? n : 20 + n })),
    );
    return datasetOf(users, items, rows, { cutoffDay: 100, ties: ties.filter(([a, b]) => a !== b) });
  }

  it('weigh most where they have what one will want, least where they have not', async () => {
    expect((await chosen(shopWhere(true))).beta).toBe(0.8);
    expect((await chosen(shopWhere(false))).beta).toBe(0.15);
  });

  it('are heard by their influence where that tells whose word counts, and only there', async () => {
    const shop = shopOfTalkers();
    expect(await chosen(shop)).toMatchObject({ byInfluence: true });
    // An influence that is equal for everybody changes nothing, which is no gain.
    expect(await chosen(shop, new Float32Array(users).fill(2))).toMatchObject({ byInfluence: false });
    expect(await chosen(shopWhere(true))).toMatchObject({ byInfluence: false });
  });
});

describe('the network beside the ridge', () => {
  const shop = plantedShop(80, 60, 30, 5);
  const slices = [holdOutSlice(shop, KINDS, 'held', 0.2, seededRng(2))];
  const scoring = { kinds: KINDS, maxPeople: 200, rng: seededRng(1) };
  const width = 8;
  /** Points at the circle of a person or an item. */
  const circles = (rows: number): Float32Array => {
    const values = new Float32Array(rows * width);
    for (let row = 0; row < rows; row += 1) values[row * width + (row % 4)] = 1;
    return values;
  };
  const blind = state(noise(shop.items, width, 1), noise(shop.users, width, 2));
  const seeing = state(circles(shop.items), circles(shop.users));
  const ridge = emptyCsr(shop.items, shop.items);

  it('is the one that knows the planted circles, whichever comes first', async () => {
    expect((await tuneNetwork(slices, ridge, [blind, seeing], scoring)).network).toBe(1);
    expect((await tuneNetwork(slices, ridge, [seeing, blind], scoring)).network).toBe(0);
  });

  it('stays what it is where another is the same, and at its own temperature where none ranks better', async () => {
    expect(await tuneNetwork(slices, ridge, [seeing, seeing], scoring)).toEqual({ network: 0, temperature: 0.2 });
  });

  it('folds people in as strangers where training put them in the wrong place', async () => {
    expect(await tunePlaces(slices, seeing, scoring)).toEqual({ asTrained: true });
    const misplaced = { ...seeing, own: noise(shop.users, width, 3) };
    expect(await tunePlaces(slices, misplaced, scoring)).toEqual({ asTrained: false });
  });
});
