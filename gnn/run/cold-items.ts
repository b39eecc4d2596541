import { seededRng, shuffle, type Rng } from '../../src/algorithms/random.js';
import { type Dataset, type KindTable } from '../data/dataset.js';
import { isTarget } from '../data/events.js';
import { keepEvents } from '../data/slice.js';
import { categoryMeans, categoryTastePart } from '../models/baselines/category-taste.js';
import { type PartWeights } from '../models/fusion.js';
import { networkWordsPart } from '../models/network/network-words.js';
import { columnPart, popularityColumn } from '../models/baselines/popularity.js';
import { wordsPart } from '../models/baselines/words.js';
import { csrFromEntries, type Csr } from '../tensors/csr.js';
import { cardRows, SERVED, type CardRow } from '../card/card.js';
import { chooseWeights } from '../choose/choose-weights.js';
import { learnParts } from '../learn/learn-parts.js';
import { lessonOf } from '../learn/lesson.js';
import { FIT_DEFAULTS, type FitOptions } from '../learn/options.js';
import { type FittedSlice, type ScoringOptions } from '../evaluate/people.js';
import { CandidatePools } from '../choose/pools.js';
import { evaluate } from '../evaluate/protocol.js';
import { type RowSpec } from '../evaluate/row-spec.js';
import { type Slice } from '../evaluate/splits.js';
import { fingerprintOf, Stages, type RunHooks } from '../learn/stages.js';

/** The quality of rankings among items without any event. */
export interface ColdItemsResult {
  /** How many items the test holds out. */
  readonly items: number;
  /** Chosen on other items, held out in turn. */
  readonly weights: PartWeights;
  readonly rows: readonly CardRow[];
}

/** Share of the liked items that is held out: once for the test, then for the choice of weights. */
const SHARE = 0.1;
const MOST_PEOPLE = { choice: 1500, test: 3000 };
const ROWS: readonly (readonly [part: string, row: string])[] = [
  ['chance', 'by chance (popularity says nothing)'],
  ['category-mean', 'mean of the category'],
  ['category-taste', 'mean of the category x own taste'],
  ['words', 'words of own items'],
  ['network-words', 'network, from words'],
];

/**
 * Holds out all events on a tenth of the items and ranks these items among one another, for everybody who liked one, by category
 * and words. Weights are chosen in the same way on a tenth of the rest. Popularity is zero for all of these items; the baselines
 * are chance and the mean popularity of the category.
 *
 * @param words items x words (`itemWords`)
 */
export async function evaluateColdItems(
  dataset: Dataset,
  kinds: KindTable,
  words: Csr,
  options: Partial<FitOptions>,
  now: () => number,
  hooks: RunHooks = {},
): Promise<ColdItemsResult> {
  const settings = { ...FIT_DEFAULTS, ...options };
  const rng = seededRng(settings.seed);
  const stages = new Stages(fingerprintOf(dataset, ['cold items', kinds, settings]), hooks, now);
  const prepared = async (phase: 'validation' | 'test', slice: Slice): Promise<FittedSlice> => {
    const request = { ridge: false, network: true, networkWithFriends: false, friends: null, steps: {} };
    const { network } = await learnParts(
      lessonOf({ kinds, options: settings, stages }, { phase }, slice.past),
      request,
    );
    const { items, itemCategory, categories } = dataset;
    const popularity = popularityColumn(slice.past, kinds, null);
    const chance = seededRng(settings.seed);
    return {
      slice,
      parts: [
        columnPart(
          'chance',
          Float32Array.from({ length: items }, () => 1 + chance()),
        ),
        columnPart('category-mean', categoryMeans(popularity, itemCategory, categories)),
        categoryTastePart('category-taste', popularity, itemCategory, categories),
        wordsPart('words', words),
        ...(network === null ? [] : [networkWordsPart('network-words', words, network)]),
      ],
    };
  };
  const scoring = (maxPeople: number): ScoringOptions => ({
    kinds,
    maxPeople,
    rng: seededRng(settings.seed),
    signal: hooks.signal,
    blocked: ({ targets }) => notAsked(targets),
  });
  const test = withoutItems('test', dataset, kinds, rng);
  const validation = withoutItems('validation', test.past, kinds, rng);
  const pools = await CandidatePools.collect([await prepared('validation', validation)], scoring(MOST_PEOPLE.choice));
  const { weights } = chooseWeights(pools, { allowed: pools.parts.filter((part) => part !== 'chance') });
  const specs: RowSpec[] = [
    ...ROWS.map(([part, name]) => ({ name, weights: { [part]: 1, chance: part === 'chance' ? 1 : 1e-6 } })),
    { name: SERVED, weights },
  ];
  const judged = await prepared('test', test);
  const names = judged.parts.map(({ name }) => name);
  const rows = specs.filter((spec) => Object.keys(spec.weights).every((part) => names.includes(part)));
  const evaluation = await evaluate([judged], rows, scoring(MOST_PEOPLE.test));
  const asked = notAsked(test.targets).reduce((sum, blocked) => sum + 1 - blocked, 0);
  return { items: asked, weights, rows: cardRows(evaluation) };
}

/** The dataset without a share of its liked items; the targets are the likes of these. */
function withoutItems(name: string, dataset: Dataset, kinds: KindTable, rng: Rng): Slice {
  const { indptr, item, kind, value } = dataset.events;
  const liked = new Set<number>();
  for (let e = 0; e < item.length; e += 1) if (isTarget(kinds, kind[e], value[e])) liked.add(item[e]);
  const order = shuffle(Int32Array.from(liked).sort(), rng);
  const held = new Set(order.subarray(0, Math.ceil(order.length * SHARE)));
  const pairs = new Map<number, Set<number>>();
  for (let user = 0; user < dataset.users; user += 1) {
    const own = new Set<number>();
    for (let e = indptr[user]; e < indptr[user + 1]; e += 1) {
      if (held.has(item[e]) && isTarget(kinds, kind[e], value[e])) own.add(item[e]);
    }
    if (own.size > 0) pairs.set(user, own);
  }
  const entries = [...pairs].flatMap(([user, own]) => Array.from(own, (i) => [user, i]));
  return {
    name,
    past: keepEvents(dataset, (e) => !held.has(item[e]), dataset.cutoff),
    at: dataset.cutoff,
    targets: csrFromEntries(
      dataset.users,
      dataset.items,
      entries.map(([user]) => user),
      entries.map(([, i]) => i),
      null,
    ),
  };
}

/** 1 where an item is not among the held out. */
function notAsked({ cols, indices }: Csr): Uint8Array {
  const blocked = new Uint8Array(cols).fill(1);
  for (const item of indices) blocked[item] = 0;
  return blocked;
}
