import { seededRng, shuffle } from '../../src/algorithms/random.js';
import { type Dataset, type KindTable } from '../data/dataset.js';
import { isTarget } from '../data/events.js';
import { keepEvents } from '../data/slice.js';
import { countState, FALLBACK, partsOf } from '../models/ranker-state.js';
import { csrFromEntries, type Csr } from '../tensors/csr.js';
import { cardRows, SERVED, type CardRow, type ModelCard } from '../card/card.js';
import { fitAndEvaluate } from './fit-and-evaluate.js';
import { NEWCOMER_ITEMS } from '../choose/newcomers.js';
import { FIT_DEFAULTS, type FitOptions, type SplitOptions } from '../learn/options.js';
import { planSplit } from './plan.js';
import { evaluate } from '../evaluate/protocol.js';
import { type RowSpec } from '../evaluate/row-spec.js';
import { partRows } from '../card/rows.js';
import { type Slice } from '../evaluate/splits.js';
import { type RunHooks } from '../learn/stages.js';

/** The quality of recommendations for people whom training did not know. */
export interface ColdPeopleResult {
  /** Card of the model that was trained without these people. */
  readonly card: ModelCard;
  /** Number of these people. */
  readonly people: number;
  readonly tables: readonly { readonly items: number; readonly rows: readonly CardRow[] }[];
}

/** Parts with a row of their own. */
const ROWS = [
  'popularity',
  'friends',
  'item-knn',
  'ridge',
  'ridge-friends',
  'network',
  'network-circle',
  'network-friends',
];
/** People judged in the run that trains the model; its own table is not used here. */
const JUDGED_BESIDE = 200;

/**
 * Trains without some people, their events and their ties (`fitAndEvaluate`), folds them in afterwards with their friends and with
 * none or three of their earlier items, and judges them by the test. Full ranking, without the items they were folded in with.
 * Where two of them are friends, each counts for the other with these items only.
 *
 * @param options.people at most this many; a tenth of the people with test items and at least three earlier ones
 */
export async function evaluateColdPeople(
  dataset: Dataset,
  kinds: KindTable,
  options: Partial<FitOptions> & { readonly people: number },
  now: () => number,
  hooks: RunHooks = {},
): Promise<ColdPeopleResult> {
  const { seed, split, maxPeople } = { ...FIT_DEFAULTS, ...options };
  const { test } = planSplit(dataset, kinds, split, seededRng(seed));
  if (test === null) throw new RangeError('too few people have later items to judge by');
  const cold = drawPeople(test, kinds, options.people, seed);
  const isCold = new Uint8Array(dataset.users);
  for (const user of cold) isCold[user] = 1;
  const others = keepEvents(test.past, (_, user) => isCold[user] === 0, test.past.cutoff);
  const train: Dataset = { ...others, social: among(test.past.social, (a, b) => isCold[a] + isCold[b] === 0) };
  const {
    state,
    card,
    kinds: read,
  } = await fitAndEvaluate(
    train,
    kinds,
    {
      ...options,
      split: splitWithout(split, isCold),
      maxPeople: { ...maxPeople, test: JUDGED_BESIDE, rolling: JUDGED_BESIDE },
    },
    now,
    hooks,
  );
  const parts = partsOf(countState(train, read), state.learnt);
  const specs: RowSpec[] = [
    ...partRows(parts.map(({ name }) => name).filter((name) => ROWS.includes(name))),
    ...(state.cold === null ? [] : [{ name: `${SERVED}, one weighting for all`, weights: state.weights }]),
    { name: SERVED, weights: { ...FALLBACK, ...state.weights }, cold: state.cold ?? undefined },
  ];
  const targets = ofPeople(test.targets, isCold);
  const tables: { items: number; rows: CardRow[] }[] = [];
  for (const items of NEWCOMER_ITEMS) {
    const past = firstItems(test.past, kinds, isCold, items, seed);
    const slice: Slice = { name: `with ${items} items`, past, at: test.at, targets };
    const evaluation = await evaluate([{ slice, parts }], specs, { kinds: read, signal: hooks.signal });
    tables.push({ items, rows: cardRows(evaluation) });
  }
  return { card, people: cold.length, tables };
}

function drawPeople({ past, targets }: Slice, kinds: KindTable, most: number, seed: number): Int32Array {
  const enough = Math.max(...NEWCOMER_ITEMS);
  const asked: number[] = [];
  for (let user = 0; user < past.users; user += 1) {
    if (targets.indptr[user + 1] > targets.indptr[user] && likedItems(past, kinds, user).length >= enough) {
      asked.push(user);
    }
  }
  const count = Math.min(most, Math.ceil(asked.length / 10));
  return shuffle(Int32Array.from(asked), seededRng(seed)).slice(0, count).sort();
}

/** Items of the person's target events, in the order of the first event. */
function likedItems({ events }: Dataset, kinds: KindTable, user: number): number[] {
  const liked = new Set<number>();
  for (let e = events.indptr[user]; e < events.indptr[user + 1]; e += 1) {
    if (isTarget(kinds, events.kind[e], events.value[e])) liked.add(events.item[e]);
  }
  return [...liked];
}

/** The past of all people; of cold people only the events on this many items, the first by date, or drawn where events have no dates. */
function firstItems(past: Dataset, kinds: KindTable, isCold: Uint8Array, items: number, seed: number): Dataset {
  const kept = Array.from(isCold, (cold, user) => {
    if (cold === 0) return null;
    const liked = Int32Array.from(likedItems(past, kinds, user));
    const { time, indptr } = past.events;
    const dated = time[indptr[user]] !== time[indptr[user + 1] - 1];
    return new Set((dated ? liked : shuffle(liked, seededRng(seed + user))).subarray(0, items));
  });
  return keepEvents(past, (e, user) => kept[user]?.has(past.events.item[e]) ?? true, past.cutoff);
}

function among(matrix: Csr, keep: (row: number, column: number) => boolean): Csr {
  const [rows, columns, values]: number[][] = [[], [], []];
  for (let row = 0; row < matrix.rows; row += 1) {
    for (let e = matrix.indptr[row]; e < matrix.indptr[row + 1]; e += 1) {
      if (!keep(row, matrix.indices[e])) continue;
      rows.push(row);
      columns.push(matrix.indices[e]);
      values.push(matrix.values[e]);
    }
  }
  return csrFromEntries(matrix.rows, matrix.cols, rows, columns, values);
}

function ofPeople(matrix: Csr, isCold: Uint8Array): Csr {
  return among(matrix, (user) => isCold[user] === 1);
}

/** The split of the others; by date and by chance it is cut anew in their past. */
function splitWithout(split: SplitOptions, isCold: Uint8Array): SplitOptions {
  // The run's own rolling test is not used.
  if (split.kind === 'temporal') return { ...split, testWindow: undefined };
  if (split.kind === 'random') return split;
  const rest = (matrix: Csr): Csr => among(matrix, (user) => isCold[user] === 0);
  return { ...split, test: rest(split.test), validation: split.validation && rest(split.validation) };
}
