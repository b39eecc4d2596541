/**
 * Who is served how well, and what is shown: `bench -- fairness [folder] [--json]`. A folder in the form of MovieLens: `u.user` (id|age|gender|...), `ua.base` and `ua.test` (person, item, rating,
 * ... by tabs), all may be `.gz`. Lists of ten by the item ridge, its penalty chosen on a tenth cut from the base; NDCG@10 by groups of people, attention by groups of items, and the price of floors
 * under the attention of what is not among the most popular fifth. The test is read once for each row.
 */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { judge } from '../../gnn/library.js';
import { fitLocalRidgeGrid } from '../../gnn/models/ridge/local-ridge.js';
import { type Csr, csrFromEntries } from '../../gnn/tensors/csr.js';
import { exposureOf } from '../../src/algorithms/fairness/exposure.js';
import { rankWithFloors, type ScoredCandidates } from '../../src/algorithms/fairness/exposure-floors.js';
import { qualityByGroup, qualityGap } from '../../src/algorithms/fairness/group-quality.js';
import { seededRng, shuffle } from '../../src/algorithms/random.js';
import { mean } from '../../src/algorithms/statistics.js';
import { topK } from '../../src/algorithms/top-k.js';
import { linesOf, UnusableFile } from '../data/lines.js';

const DATA = '../shared/data/ml-100k';
const BESIDE = { 'EASE, ml-100k': { men: 0.3218, women: 0.2853, gap: 0.0366, 'attention of the popular fifth': 0.98 } };
const PENALTIES = [
  { ridge: 60, dropout: 0.5 },
  { ridge: 200, dropout: 0.5 },
  { ridge: 30, dropout: 1 },
];
const RIDGE = { neighbours: 100, historyPower: 0.25 };
const CANDIDATES = 100;
const TOP = 10;
const POPULAR_SHARE = 0.2;
/** Floors under the attention of the other four fifths. */
const FLOORS = [0.05, 0.1, 0.125, 0.15];
const VALIDATION_SHARE = 0.1;
/** People with fewer events than this are new. */
const FEW_EVENTS = 30;

interface Person {
  readonly age: number;
  readonly gender: string;
}

export async function run(args: readonly string[]): Promise<Record<string, unknown>> {
  const folder = args[0] ?? DATA;
  const { base, test, people, items } = readFolder(folder);
  const name = basename(folder);
  const b = await chooseRidge(base, items);
  const counts = countsOf(base, items);
  const popular = popularFifth(counts);
  const candidates = candidatesOf(b, base);
  const groupings = groupingsOf(people, base);
  const judged = [0, ...FLOORS].map((floor) => {
    const { lists, reached } = rankWithFloors(candidates, { groupOf: popular, least: [floor, 0] }, TOP);
    const quality = Float64Array.from(lists, (list, person) => judge(list, test[person], TOP).ndcg);
    return { name: floor === 0 ? 'ridge' : `floor of ${floor}`, lists, reached, quality };
  });
  const whole = mean(judged[0].quality);
  const rows = judged.map(({ name: row, lists, reached, quality }) => {
    const { attention, places, shown } = exposureOf(lists, popular, 2);
    const gaps = groupings.map(({ by, groups, of }): [string, number | null] => {
      const gap = qualityGap(qualityByGroup(quality, of, groups.length));
      return [`gap by ${by}`, gap === null ? null : gap.gap];
    });
    return {
      data: name,
      name: row,
      'ndcg@10': mean(quality),
      lost: 1 - mean(quality) / whole,
      'attention of the popular fifth': attention[1],
      'places of the popular fifth': places[1],
      'popular shown': shown[1],
      'others shown': shown[0],
      reached,
      ...Object.fromEntries(gaps),
    };
  });
  const groups = judged.flatMap(({ name: row, quality }) =>
    groupings.flatMap(({ by, groups: names, of }) =>
      qualityByGroup(quality, of, names.length).map((group, n) => ({
        ...{ data: name, name: row, by, group: names[n], people: group.people },
        ...{ 'ndcg@10': group.mean, standardError: group.standardError },
      })),
    ),
  );
  show(rows);
  show(groups.filter((group) => group.name === 'ridge'));
  console.log(`beside them: ${JSON.stringify(BESIDE)}`);
  return { rows, groups };
}

/** The ridge of the whole base, its penalty chosen by NDCG@10 on a share of everybody's items that it did not learn from. */
async function chooseRidge(base: readonly Int32Array[], items: number): Promise<Csr> {
  const rng = seededRng(1);
  const cut = base.map((of) => {
    const order = shuffle(of.slice(), rng);
    const held = Math.min(of.length - 1, Math.max(1, Math.round(VALIDATION_SHARE * of.length)));
    return { held: order.subarray(0, held).sort(), rest: order.subarray(held).sort() };
  });
  const rest = cut.map((of) => of.rest);
  const everything = new Uint8Array(items);
  const qualities = (await fitLocalRidgeGrid(matrixOf(rest, items), RIDGE, PENALTIES)).map((b) => {
    const { lists } = rankWithFloors(candidatesOf(b, rest), { groupOf: everything, least: [0] }, TOP);
    return mean(lists.map((list, person) => judge(list, cut[person].held, TOP).ndcg));
  });
  const best = qualities.indexOf(Math.max(...qualities));
  console.log(
    `NDCG@10 before the test: ${PENALTIES.map((of, n) => `${JSON.stringify(of)} ${qualities[n].toFixed(4)}`).join(', ')}`,
  );
  return (await fitLocalRidgeGrid(matrixOf(base, items), RIDGE, [PENALTIES[best]]))[0];
}

/** The best of the popular fifth and of the others each: no floor can ask for more than those. */
function candidatesOf(b: Csr, base: readonly Int32Array[]): ScoredCandidates {
  const popular = popularFifth(countsOf(base, b.cols));
  const starts = new Uint32Array(base.length + 1);
  const [items, scores]: [number[], number[]] = [[], []];
  const of = new Float32Array(b.cols);
  base.forEach((history, person) => {
    of.fill(0);
    for (const item of history) {
      for (let e = b.indptr[item]; e < b.indptr[item + 1]; e += 1) of[b.indices[e]] += b.values[e];
    }
    for (const group of [0, 1]) {
      const blocked = Uint8Array.from(popular, (own) => Number(own !== group));
      for (const item of history) blocked[item] = 1;
      const best = topK(of, CANDIDATES, blocked);
      items.push(...best.items);
      scores.push(...best.scores);
    }
    starts[person + 1] = items.length;
  });
  return { starts, items: Int32Array.from(items), scores: Float64Array.from(scores) };
}

/** 1 for the fifth of the items with most events. */
function popularFifth(counts: Float64Array): Uint8Array {
  const order = Uint32Array.from(counts, (_, item) => item).sort((a, b) => counts[b] - counts[a] || a - b);
  const out = new Uint8Array(counts.length);
  for (const item of order.subarray(0, Math.round(POPULAR_SHARE * counts.length))) out[item] = 1;
  return out;
}

function countsOf(base: readonly Int32Array[], items: number): Float64Array {
  const counts = new Float64Array(items);
  for (const history of base) for (const item of history) counts[item] += 1;
  return counts;
}

function matrixOf(base: readonly Int32Array[], items: number): Csr {
  const rows = Int32Array.from(base.flatMap((history, person) => Array.from(history, () => person)));
  return csrFromEntries(base.length, items, rows, Int32Array.from(base.flatMap((history) => [...history])), null);
}

function groupingsOf(people: readonly Person[], base: readonly Int32Array[]) {
  const ages = ['below 25', '25 to 34', '35 to 49', '50 and above'];
  const genders = [...new Set(people.map(({ gender }) => gender))].sort();
  return [
    { by: 'gender', groups: genders, of: people.map(({ gender }) => genders.indexOf(gender)) },
    { by: 'age', groups: ages, of: people.map(({ age }) => Number(age >= 25) + Number(age >= 35) + Number(age >= 50)) },
    { by: 'history', groups: ['new', 'others'], of: base.map(({ length }) => Number(length >= FEW_EVENTS)) },
  ];
}

/** People with something in base and in test. */
function readFolder(folder: string) {
  const about = new Map(
    linesIn(folder, 'u.user').map((line, n) => {
      const [id, age, gender] = line.split('|');
      if (!(Number(age) > 0) || !gender)
        throw new UnusableFile(`${folder}/u.user:${n + 1}: no age and gender in "${line}".`);
      return [id, { age: Number(age), gender }];
    }),
  );
  const place = new Map<string, number>();
  const read = (file: string): Map<string, Set<number>> => {
    const of = new Map<string, Set<number>>();
    linesIn(folder, file).forEach((line, n) => {
      const [person, item] = line.split('\t');
      if (!item)
        throw new UnusableFile(`${folder}/${file}:${n + 1}: no person and item, parted by a tab, in "${line}".`);
      if (!about.has(person)) throw new UnusableFile(`${folder}/${file}:${n + 1}: ${person} is not in u.user.`);
      if (!place.has(item)) place.set(item, place.size);
      of.set(person, (of.get(person) ?? new Set<number>()).add(place.get(item)!));
    });
    return of;
  };
  const [base, test] = [read('ua.base'), read('ua.test')];
  const both = [...base.keys()].filter((person) => test.has(person));
  if (both.length === 0) throw new UnusableFile(`${folder}: nobody is in both ua.base and ua.test.`);
  const rowsOf = (of: Map<string, Set<number>>): Int32Array[] =>
    both.map((person) => Int32Array.from(of.get(person)!).sort());
  return {
    base: rowsOf(base),
    test: rowsOf(test),
    people: both.map((person) => about.get(person)!),
    items: place.size,
  };
}

function linesIn(folder: string, file: string): string[] {
  const path = join(folder, file);
  return linesOf(existsSync(path) ? path : `${path}.gz`);
}

function show(rows: readonly Record<string, unknown>[]): void {
  const shown = (value: unknown): unknown =>
    typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(4) : value;
  console.table(rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, shown(value)]))));
}
