import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { personFromEvents, personView } from '../../gnn/data/person-view.js';
import { preferences } from '../../gnn/data/preferences.js';
import { type ModelCard } from '../../gnn/card/card.js';
import { fitAndEvaluate } from '../../gnn/run/fit-and-evaluate.js';
import { type FittedModel } from '../../gnn/run/fitted-model.js';
import { stageName } from '../../gnn/learn/stage-id.js';
import { formatCard } from '../../gnn/card/format-card.js';
import { FIT_DEFAULTS, type FitOptions } from '../../gnn/learn/options.js';
import { type RunHooks } from '../../gnn/learn/stages.js';
import { type PersonView } from '../../gnn/models/part.js';
import { Ranker } from '../../gnn/models/ranker.js';
import { csrFromEntries } from '../../gnn/tensors/csr.js';
import { DAY, datasetOf, KINDS, plantedShop } from './shop.js';

const shop = plantedShop(100, 60, 30, 9);
const quick: Partial<FitOptions> = {
  seed: 4,
  network: { ...FIT_DEFAULTS.network, width: 8, steps: 8, batch: 64, negatives: 'all' },
};
const clock = (): (() => number) => {
  let t = 0;
  return () => (t += 5);
};
const fit = (hooks: RunHooks = {}, options = quick): Promise<FittedModel> =>
  fitAndEvaluate(shop, KINDS, options, clock(), hooks);
const stranger = (region: number): PersonView =>
  personFromEvents({ item: [], kind: [], value: [], time: [], from: 0, to: 0 }, KINDS, [], region, 300 * DAY);

let model: FittedModel;
let folder: string;
beforeAll(async () => {
  model = await fit();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'grapevine-run-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a run', () => {
  it('makes a card with every row, and serves nothing that is plainly worse than another row', () => {
    const names = model.card.rows.map(({ name }) => name);
    const expected = ['popularity', 'item-kNN', 'ridge', 'friends', 'ridge + friends', 'served'];
    expect(names).toEqual(expect.arrayContaining([...expected, 'network without friends', 'network with friends']));
    expect(names.filter((name) => name.startsWith('recent popularity')).length).toBeGreaterThanOrEqual(4);
    expect(names.some((name) => name.startsWith('category affinity x recent popularity'))).toBe(true);
    // A hundred people: the best of sixteen rows is ahead by luck alone. One error is asked of real data (ciao).
    expect(model.card.verdicts.map(({ metric }) => metric)).toEqual(['recall@20', 'ndcg@20']);
    for (const { difference, standardError } of model.card.verdicts) {
      expect(difference).toBeLessThanOrEqual(3 * standardError);
    }
    // Taste was planted: what is served must be far beyond popularity.
    const value = (name: string): number => model.card.rows.find((row) => row.name === name)!.figures['ndcg@20'].value;
    expect(value('served')).toBeGreaterThan(1.3 * value('popularity'));
    expect(model.card.slices.map(({ name }) => name)).toContain('region 0');
    expect(formatCard(model.card)).toContain('served');
  });

  it('tries ever costlier schedules of the network as long as the last one tried was better', async () => {
    const schedule = { negatives: 'all', temperature: 0.15 } as const;
    const stages = async (...steps: number[]): Promise<string[]> => {
      const longerSchedules = steps.map((count) => ({ ...schedule, steps: count }));
      const network = { ...quick.network!, steps: 1 };
      const options = {
        ...({ ...quick, network, longerSchedules, stoppingShare: 0, ties: 'alike', socialNetworkUpTo: 0 } as const),
        split: { kind: 'random', share: 0.2 } as const,
      };
      const { card } = await fitAndEvaluate(plantedShop(300, 100, 30, 9), KINDS, options, clock());
      return Object.keys(card.seconds).filter((name) => name.endsWith('longer-network'));
    };
    expect(await stages(40, 1, 40)).toEqual(['validation-longer-network', 'validation-2-longer-network']);
    expect(await stages(1, 40)).toEqual(['validation-longer-network']);
  });

  it('finds on a slice cut from train when the network has learnt enough, and stops there in every later fit', async () => {
    const network = { ...quick.network!, steps: 60, evaluateEvery: 3, patience: 1 };
    const seen = new Map<string, number>();
    const { card, state } = await fit(
      {
        onProgress: ({ stage, done }) => {
          const name = stageName(stage);
          seen.set(name, Math.max(done, seen.get(name) ?? 0));
        },
      },
      { ...quick, network },
    );
    const { stopAfter } = card.options.network as { stopAfter: { network: number } };
    expect(stopAfter.network % 3).toBe(0);
    expect(seen.get('validation-network')).toBeLessThan(60);
    expect(seen.get('validation-network')).toBe(stopAfter.network + 3);
    expect(seen.get('test-network')).toBe(stopAfter.network);
    const final = state.learnt.network ?? state.learnt.networkWithFriends!;
    expect(Object.values(stopAfter)).toContain(final.steps);
  });

  it('is the same for the same seed', async () => {
    const again = await fit();
    expect(again.state).toEqual(model.state);
    expect(again.card.rows).toEqual(model.card.rows);
  });

  it('goes on from finished stages after it was stopped, and ends as if it never had been', async () => {
    const stop = new AbortController();
    const stopAt = (stage: string): RunHooks => ({
      signal: stop.signal,
      checkpointDir: folder,
      onProgress: (progress) => stageName(progress.stage) === stage && stop.abort(new Error('stopped by the test')),
    });
    await expect(fit(stopAt('test-ridge'))).rejects.toThrow('stopped by the test');
    expect(await readdir(folder)).toContain('choose.stage');
    const lines: string[] = [];
    const resumed = await fit({ checkpointDir: folder, log: (line) => lines.push(line) });
    expect(lines).toContain('choose: taken from the checkpoint');
    expect(resumed.state).toEqual(model.state);
    expect(resumed.card.rows).toEqual(model.card.rows);
  });

  it('does not take stages of another run', async () => {
    await fit({ checkpointDir: folder });
    const lines: string[] = [];
    await fit({ checkpointDir: folder, log: (line) => lines.push(line) }, { ...quick, seed: 5 });
    expect(lines.filter((line) => line.includes('taken from the checkpoint'))).toEqual([]);
  });

  it('still gives a model on data too small to judge, and the card says why', async () => {
    const tiny = datasetOf(2, 3, [{ user: 0, item: 1, kind: 4, value: 1, day: 2 }], { cutoffDay: 3 });
    const small = await fitAndEvaluate(tiny, KINDS, quick, clock());
    expect(small.card.split.kind).toBe('none');
    expect(small.card.notes.join(' ')).toContain('too small');
    expect(new Ranker(small.state).top(stranger(-1), 3 * DAY, 3).map(({ item }) => item)[0]).toBe(1);
    expect(formatCard(small.card)).toContain('too small');
  });

  it('gives a model even of an empty shop', async () => {
    const empty = datasetOf(0, 0, [], { cutoffDay: 3 });
    const nothing = await fitAndEvaluate(empty, KINDS, quick, clock());
    expect(new Ranker(nothing.state).top(stranger(-1), 3 * DAY, 3)).toEqual([]);
  });

  it('judges by a split that came with the data, chosen on train held out as often as asked', async () => {
    const everybody = Array.from({ length: 100 }, (_, u) => u);
    const test = csrFromEntries(100, 60, everybody, new Array<number>(100).fill(59), null);
    const given = { ...quick, split: { kind: 'given', test } } as const;
    const again = (card: ModelCard): string[] =>
      Object.keys(card.seconds).filter((at) => at.startsWith('validation-2'));
    const { card: once } = await fit({}, given);
    expect(once.split.kind).toBe('given');
    expect(once.rows[0].people).toBe(100);
    expect(again(once)).toEqual([]);
    const { card: twice } = await fit({}, { ...given, choosingPeople: 150 });
    expect(twice.split.reason).toContain('held out 2 times');
    expect(again(twice)).toEqual(expect.arrayContaining(['validation-2-ridge', 'validation-2-network']));
    expect(twice.steps.length).toBeGreaterThan(0);
    // Two whole fits: half a minute on a quiet machine.
  }, 180_000);
});

describe('the ranker', () => {
  it('gives scores that are the sum of their contributions, best first', () => {
    const person = personView(shop, KINDS, preferences(shop, KINDS), 3, 300 * DAY);
    const ranker = new Ranker(model.state);
    const list = ranker.top(person, 300 * DAY, 15);
    const scores = ranker.score(person, 300 * DAY);
    list.forEach(({ item, score, contributions }, rank) => {
      expect(contributions.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(score, 5);
      expect(scores[item]).toBe(score);
      if (rank > 0) expect(score).toBeLessThanOrEqual(list[rank - 1].score);
    });
  });

  it('changes the list of a newcomer by what the newcomer just did', () => {
    const ranker = new Ranker(model.state);
    const after = (item: number): number => {
      const span = { item: [item], kind: [4], value: [1], time: [300 * DAY], from: 0, to: 1 };
      const list = ranker.top(personFromEvents(span, KINDS, [], -1, 300 * DAY), 300 * DAY, 10);
      return list.filter((place) => place.item % 4 === item % 4).length;
    };
    const before = (circle: number): number =>
      ranker.top(stranger(-1), 300 * DAY, 10).filter(({ item }) => item % 4 === circle).length;
    for (const item of [0, 1, 2, 3]) expect(after(item)).toBeGreaterThan(before(item));
  });

  it('never shows what is blocked or not allowed, and never gives less than there is', () => {
    const ranker = new Ranker(model.state);
    const blocked = Uint8Array.from({ length: 60 }, (_, i) => (i < 10 ? 1 : 0));
    for (const region of [-1, 0, 3]) {
      const list = ranker.top(stranger(region), 300 * DAY, 100, { blocked, allowed: (item) => item % 2 === 0 });
      expect(list.map(({ item }) => item).sort((a, b) => a - b)).toEqual(
        Array.from({ length: 25 }, (_, n) => 10 + 2 * n),
      );
    }
  });
});
