/**
 * What a group takes together: `bench -- group-buy [folder] [--json]`. The item that each group took last among the given candidates (NDCG and hits at 5 and 10; a tie counts
 * against us). Weights are learnt from items hidden in train. Beside it what is popular among groups, the item filter of the group, and what its members took. Then whom to ask: of planted
 * groups those that are completed, by the most likely circle and by the most likely people one by one.
 */
import { type GroupRatings } from '../../src/algorithms/groups/group-ratings.js';
import { groupRecommender } from '../../src/algorithms/groups/group-recommender.js';
import { GROUP_SIGNALS, GroupSignals } from '../../src/algorithms/groups/group-signals.js';
import { seededRng } from '../../src/algorithms/random.js';
import { type GroupData, readGroupData } from '../data/group-ratings.js';
import { plantedCircles } from '../support/planted/circles.js';

const DATA = '../shared/data/group-buying';
/** What a tie of strength 1 to all others adds to the log-odds of joining, in planted groups. */
const PULLS = [1.5, 2.5, 4];
/** NDCG@10 published, or measured elsewhere. */
const BESIDE = { Mafengwo: { 'item filter': 0.7812, ConsRec: 0.7794, 'Turbo-CF': 0.7917, 'Group-GF': 0.8451 } };

type Score = (group: number) => ArrayLike<number>;

export function run(args: readonly string[]): Promise<Record<string, unknown>> {
  const rows = readGroupData(args[0] ?? DATA).flatMap((data) => {
    const found = Object.entries(waysOf(data.ratings)).map(([name, score]) => ({
      data: data.name,
      name,
      ...judge(data, score),
    }));
    console.table(Object.fromEntries(found.map(({ name, data: of, ...figures }) => [`${of} ${name}`, figures])));
    return found;
  });
  console.log(`beside them: ${JSON.stringify(BESIDE)}`);
  const planted = PULLS.flatMap((pull) => {
    const ways = plantedCircles(1, pull).map((way) => ({ data: `planted, ties pull ${pull}`, ...way }));
    console.table(Object.fromEntries(ways.map(({ name, data, ...figures }) => [`${data} ${name}`, figures])));
    return ways;
  });
  return Promise.resolve({ rows: [...rows, ...planted] });
}

function waysOf(ratings: GroupRatings): Record<string, Score> {
  const signals = new GroupSignals(ratings);
  const known = new Map<number, readonly Float32Array[]>();
  const one = (signal: (typeof GROUP_SIGNALS)[number]): Score => {
    const place = GROUP_SIGNALS.indexOf(signal);
    return (group) => {
      const of = known.get(group) ?? signals.of(group);
      known.set(group, of);
      return of[place];
    };
  };
  const begun = performance.now();
  const learnt = groupRecommender(ratings, { rng: seededRng(1) });
  console.log(`learnt in ${Math.round((performance.now() - begun) / 1000)} s:`);
  GROUP_SIGNALS.forEach((signal, k) => console.log(`  ${signal}: ${learnt.weights[k].toPrecision(3)}`));
  return {
    'popular among groups': one('popular among groups'),
    'item filter of the group': one('near what the group took, by groups'),
    'item filter of groups and people': one('near it, by both'),
    'what members took': one('near what members took'),
    used: (group) => learnt.score(group),
  };
}

function judge({ test }: GroupData, score: Score): Record<'ndcg10' | 'hr10' | 'ndcg5' | 'hr5', number> {
  const ranks = test.map(({ group, item, others }) => {
    const scores = score(group);
    return others.filter((other) => other !== item && scores[other] >= scores[item]).length;
  });
  const mean = (of: (rank: number) => number): number => ranks.reduce((sum, rank) => sum + of(rank), 0) / ranks.length;
  const figures = (k: number): [number, number] => [
    mean((rank) => (rank < k ? 1 / Math.log2(rank + 2) : 0)),
    mean((rank) => (rank < k ? 1 : 0)),
  ];
  const [[ndcg5, hr5], [ndcg10, hr10]] = [figures(5), figures(10)];
  return { ndcg10, hr10, ndcg5, hr5 };
}
