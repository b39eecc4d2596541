import { cosinesWith } from '../content/content-encoder.js';
import { seededRng } from '../random.js';
import { mean, pairedDifference } from '../statistics.js';
import { topK } from '../top-k.js';
import { type LaunchHistory, withoutProducts } from './history.js';
import { LaunchExamples, type LaunchRanker, launchScores } from './launch-ranker.js';
import { type Launch, launchedProducts, launchesOf, type LaunchOptions } from './launches.js';
import { mostActive, nearestTakers } from './plain-rankings.js';
import { SignalSource } from './signals.js';

/** What is learnt from. */
export interface LaunchPast {
  readonly history: LaunchHistory;
  /** Content vectors, products x width; of length 1, or 0 where nothing is written. */
  readonly vectors: Float32Array;
  readonly width: number;
  /** Primary category of each product, -1 where it has none. */
  readonly category: Int32Array;
}

export interface LearnOptions extends LaunchOptions {
  /** Share of the launches that is held out to judge, and as large a share to learn from. */
  readonly share: number;
  /** Launches of either sort, at most. */
  readonly most: number;
  readonly seed: number;
}

export const LEARN_DEFAULTS: LearnOptions = { fewestTakers: 5, warmUp: 0.1, share: 0.5, most: 60, seed: 1 };

/** People of a list that are judged. */
export const [PRECISION_AT, RECALL_AT] = [100, 1_000];
/** Nearest products that content-kNN is tried with. */
const NEIGHBOURS = [20, 100, 500, 2_000];

/** How one way ranked people at launches that nothing was learnt from. */
export interface LaunchRow {
  readonly name: string;
  /** Share of the first 100 people who took the product, mean of the launches. */
  readonly precision: number;
  /** Share of those who took it, and were known before, who are among the first 1,000. */
  readonly recall: number;
  /** What the ranker in use has more, and its standard error over the launches. */
  readonly lessPrecision: number;
  readonly precisionError: number;
  readonly lessRecall: number;
  readonly recallError: number;
}

export interface LearntLaunches {
  readonly ranker: LaunchRanker;
  /** Launches that were judged. */
  readonly launches: number;
  /** The ranker first, then plain ways; empty where no launch could be judged. */
  readonly rows: readonly LaunchRow[];
}

interface Hits {
  readonly precision: number[];
  readonly recall: number[];
}

/**
 * Learns from products that were new once who takes a new product. Some launches are held out whole, all acts with them: half to learn and to choose
 * from, half to judge once. The ranker that is kept is learnt from both.
 */
export function learnLaunches(
  past: LaunchPast,
  options: Partial<LearnOptions> = {},
  onProgress?: (share: number) => void,
): LearntLaunches {
  const { share, most, seed, ...which } = { ...LEARN_DEFAULTS, ...options };
  const products = launchedProducts(past.history, seededRng(seed), which);
  const size = Math.min(most, Math.floor(products.length * share));
  const held = products.subarray(0, 2 * size);
  const history = withoutProducts(past.history, new Set(held));
  const source = new SignalSource(history);
  const launches = (of: Int32Array): Launch[] =>
    launchesOf(past.history, history, of).filter(({ takers }) => takers.size > 0);
  const [test, train] = [launches(held.subarray(0, size)), launches(held.subarray(size))];
  const cosinesOf = ({ product }: Launch): Float32Array =>
    cosinesWith(past.vectors.subarray(product * past.width, (product + 1) * past.width), past.vectors);
  const examples = new LaunchExamples(seededRng(seed));
  const knn = new Map(NEIGHBOURS.map((k) => [k, noHits()]));
  train.forEach((launch, n) => {
    const cosines = cosinesOf(launch);
    examples.add(launch, source.at(launch.at, cosines));
    for (const [k, hits] of knn) count(hits, launch, nearestTakers({ history, at: launch.at }, cosines, k));
    onProgress?.((0.3 * (n + 1)) / train.length);
  });
  const ranker = examples.learn(seed);
  const k = [...knn].reduce((a, b) => (mean(b[1].precision) > mean(a[1].precision) ? b : a))[0];
  const ways = new Map<string, Hits>();
  test.forEach((launch, n) => {
    const cosines = cosinesOf(launch);
    const signals = source.at(launch.at, cosines);
    const known = { history, at: launch.at };
    const scores = {
      ...(ranker && { learnt: launchScores(ranker, signals) }),
      'near and active of late': launchScores(null, signals),
      'most active of the category': mostActive(known, past.category, past.category[launch.product]),
      [`content-kNN, ${k} products`]: nearestTakers(known, cosines, k),
    };
    for (const [name, of] of Object.entries(scores)) {
      const hits = ways.get(name) ?? noHits();
      ways.set(name, hits);
      count(hits, launch, of);
    }
    examples.add(launch, signals);
    onProgress?.(0.3 + (0.6 * (n + 1)) / test.length);
  });
  return { ranker: examples.learn(seed), launches: test.length, rows: rowsOf(ways) };
}

function noHits(): Hits {
  return { precision: [], recall: [] };
}

function count({ precision, recall }: Hits, { takers }: Launch, scores: Float32Array): void {
  const { items } = topK(scores, RECALL_AT);
  const among = (n: number): number => items.subarray(0, n).filter((person) => takers.has(person)).length;
  precision.push(among(PRECISION_AT) / PRECISION_AT);
  recall.push(among(RECALL_AT) / takers.size);
}

function rowsOf(ways: ReadonlyMap<string, Hits>): LaunchRow[] {
  const [used] = ways.values();
  return [...ways].map(([name, { precision, recall }]) => {
    const [p, r] = [pairedDifference(used.precision, precision), pairedDifference(used.recall, recall)];
    return {
      ...{ name, precision: mean(precision), recall: mean(recall) },
      ...{ lessPrecision: p.difference, precisionError: p.standardError },
      ...{ lessRecall: r.difference, recallError: r.standardError },
    };
  });
}
