/**
 * What kinds of events, their weights and half-lives bring on the demo shop, whose truth is planted: the same program learns from
 * the same events read in several ways; who bought, liked or shared what later is judged the same for all.
 * `bench -- event-kinds [seeds...]`: one shop a seed, then all of them together. Needs no database.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIT_DEFAULTS, selectBackend, type Dataset, type KindTable } from '../../gnn/index.js';
import { type PartWeights } from '../../gnn/models/fusion.js';
import { chooseWeights } from '../../gnn/choose/choose-weights.js';
import { learnParts } from '../../gnn/learn/learn-parts.js';
import { lessonOf } from '../../gnn/learn/lesson.js';
import { type ScoringOptions } from '../../gnn/evaluate/people.js';
import { FOR_NEWCOMERS } from '../../gnn/choose/newcomers.js';
import { planSplit, type Plan } from '../../gnn/run/plan.js';
import { CandidatePools } from '../../gnn/choose/pools.js';
import { evaluate, type Metric, type RowFigures } from '../../gnn/evaluate/protocol.js';
import { sourced } from '../../gnn/evaluate/parts-source.js';
import { type Slice } from '../../gnn/evaluate/splits.js';
import { Stages } from '../../gnn/learn/stages.js';
import { FALLBACK } from '../../gnn/models/ranker-state.js';
import { writeShop } from '../../seeds/index.js';
import { mean, pairedDifference } from '../../src/algorithms/statistics.js';
import { seededRng } from '../../src/algorithms/random.js';
import { shopRows } from '../../src/cli/evaluation-data.js';
import { readConfig } from '../../src/config.js';
import { datasetOfRows, kindTable } from '../../src/features/models/index.js';

const MAPPING = 'docs/mappings/default.json';
const BETA = 0.3;
/** Person-windows of the test. */
const MOST_PEOPLE = 5000;
const MEMORIES = [180, 60];
/** Parts in which an event's age counts. */
const BY_AGE = /^(recent-|category-|regional$)|-recency$/;

interface Reading {
  readonly name: string;
  readonly kinds: KindTable;
  readonly halfLives: boolean;
}

interface Judged {
  readonly reading: string;
  readonly weights: PartWeights;
  /** Mean of Recall@20 and NDCG@20 on the windows that chose the weights. */
  readonly earlier: number;
  readonly users: Int32Array;
  readonly row: RowFigures;
}

/** @see bench/run.ts */
export async function run(args: readonly string[]): Promise<Record<string, unknown>> {
  const seeds = args.length === 0 ? [1] : args.map(Number);
  await selectBackend({ log: (line) => console.log(line) });
  const shops: (readonly Judged[])[] = [];
  for (const seed of seeds) {
    const judged = await ofShop(seed);
    shops.push(judged);
    console.log(`demo shop, seed ${seed}: ${judged[0].users.length} people x windows`);
    show([judged]);
    for (const { reading, weights } of judged) console.log(`${reading}: ${JSON.stringify(weights)}`);
    const chosen = judged.reduce((best, one) => (one.earlier > best.earlier ? one : best));
    console.log(`the earlier weeks choose '${chosen.reading}'`);
  }
  if (seeds.length > 1) {
    console.log(`all ${seeds.length} shops together`);
    show(shops);
  }
  return { seeds, people: shops.map(([{ users }]) => users.length), rows: table(shops) };
}

function show(shops: readonly (readonly Judged[])[]): void {
  console.table(table(shops));
}

/** A row for each reading, means over shops. */
function table(shops: readonly (readonly Judged[])[]): Record<string, unknown>[] {
  const figure = (n: number, metric: Metric): number => mean(shops.map((shop) => mean(shop[n].row.figures[metric])));
  const [only, alike] = shops[0];
  return shops[0].map(({ reading }, n) => ({
    name: reading,
    'recall@20': figure(n, 'recall@20'),
    'ndcg@20': figure(n, 'ndcg@20'),
    [`over '${only.reading}'`]: gainOver(shops, 0, n),
    [`over '${alike.reading}'`]: gainOver(shops, 1, n),
    'on earlier weeks': mean(shops.map((shop) => shop[n].earlier)),
  }));
}

/** Every reading of one shop, in the same order. */
async function ofShop(seed: number): Promise<Judged[]> {
  const dataset = await demoShop(seed);
  const { EVENT_WEIGHTS, EVENT_HALF_LIFE_DAYS } = readConfig({});
  const weighted = kindTable(EVENT_WEIGHTS, EVENT_HALF_LIFE_DAYS);
  const read = (weights: (weight: number) => number): KindTable => {
    const table = { ...weighted, weights: weighted.weights.map(weights), targetWeight: weights(weighted.targetWeight) };
    // Where every kind is a good sign, so is a low rating.
    return weights(-1) > 0 ? { ...table, likedFrom: 0 } : table;
  };
  const plan = planSplit(dataset, weighted, FIT_DEFAULTS.split, seededRng(1));
  const root = read((weight) => Math.sign(weight) * Math.sqrt(Math.abs(weight)));
  const readings: Reading[] = [
    { name: 'only kinds that are judged', kinds: read((w) => (w >= weighted.targetWeight ? w : 0)), halfLives: false },
    { name: 'all kinds alike', kinds: read(() => 1), halfLives: false },
    { name: 'weights', kinds: weighted, halfLives: false },
    { name: 'roots of weights', kinds: root, halfLives: false },
    { name: 'all kinds alike, half-lives', kinds: read(() => 1), halfLives: true },
    { name: 'weights, half-lives', kinds: weighted, halfLives: true },
    { name: 'roots of weights, half-lives', kinds: root, halfLives: true },
    ...MEMORIES.map((memoryDays) => ({
      name: `roots, half-lives, memory ${memoryDays} days`,
      kinds: { ...root, memoryDays },
      halfLives: true,
    })),
  ];
  const judged: Judged[] = [];
  for (const reading of readings) judged.push(await judge(reading, plan, weighted));
  return judged;
}

/** What reading `n` brings more than reading `base`, people of a shop paired: recall@20 and ndcg@20, each with its standard error. */
function gainOver(shops: readonly (readonly Judged[])[], base: number, n: number): string {
  const gain = (metric: Metric): string => {
    const gaps = shops.map((shop) =>
      pairedDifference(shop[n].row.figures[metric], shop[base].row.figures[metric], shop[n].users),
    );
    const difference = mean(gaps.map((gap) => gap.difference));
    // Shops are independent of each other.
    const error = Math.hypot(...gaps.map(({ standardError }) => standardError)) / gaps.length;
    return `${difference < 0 ? '-' : '+'}${Math.abs(difference).toFixed(4)} ± ${error.toFixed(4)}`;
  };
  return `${gain('recall@20')}, ${gain('ndcg@20')}`;
}

async function demoShop(seed: number): Promise<Dataset> {
  const folder = await mkdtemp(join(tmpdir(), 'grapevine-kinds-'));
  try {
    await writeShop(folder, 'demo', { seed });
    return datasetOfRows(await shopRows(folder, MAPPING, Date.now())).dataset;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Learns and chooses on what came before the test; the test is asked window by window, with what is counted made anew for each. */
async function judge({ name, kinds, halfLives }: Reading, plan: Plan, judgedBy: KindTable): Promise<Judged> {
  const options = FIT_DEFAULTS;
  const scoring = (maxPeople: number): ScoringOptions => ({
    ...{ kinds, settledBy: judgedBy, maxPeople },
    rng: seededRng(options.seed),
  });
  const stages = new Stages(name, {}, () => performance.now());
  const learn = (phase: 'validation' | 'test', { past }: Slice, steps?: number) =>
    learnParts(lessonOf({ kinds, options, stages }, { phase }, past), {
      ...{ ridge: true, network: true, networkWithFriends: false },
      friends: { beta: BETA, weighted: false, byInfluence: false },
      steps: { network: steps },
    });
  const earlier = await learn('validation', plan.validation[0]);
  const pools = await CandidatePools.collect(
    plan.validation.map((slice) => sourced(slice, kinds, { of: 'learnt', learnt: earlier })),
    scoring(options.maxPeople.choice),
  );
  const allowed = pools.parts.filter((part) => !FOR_NEWCOMERS.has(part) && (halfLives || !BY_AGE.test(part)));
  const { weights, steps } = chooseWeights(pools, { always: FALLBACK, allowed });
  const test = plan.test!;
  const learnt = await learn('test', test, earlier.network?.steps ?? options.network.steps);
  const { users, rows } = await evaluate(
    plan.rolling.map((window) => sourced(window.open(), kinds, { of: 'learnt', learnt })),
    [{ name, weights: { ...FALLBACK, ...weights } }],
    scoring(MOST_PEOPLE),
  );
  return { reading: name, weights, earlier: steps[steps.length - 1].objective, users, row: rows[0] };
}
