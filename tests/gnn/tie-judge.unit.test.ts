import { selectBackend } from '../../gnn/backends/select.js';
import { rocAuc } from '../../src/algorithms/probability/classification.js';
import { withFakeFriends } from '../../gnn/run/fake-friends.js';
import { fitLocalRidge } from '../../gnn/models/ridge/local-ridge.js';
import { type NetworkState } from '../../gnn/models/ranker-state.js';
import { columnSums, type Csr, csrFromEdges } from '../../gnn/tensors/csr.js';
import { type TieEvidence, namedEvidence } from '../../gnn/ties/evidence.js';
import { fitTieStrength, type TieStrength } from '../../gnn/ties/fit-tie-strength.js';
import { tiesOf } from '../../gnn/ties/pairs.js';
import { type TieEnd, TieJudge } from '../../gnn/ties/tie-judge.js';
import { fitNetwork } from '../../gnn/train/fit-network.js';
import { seededRng } from '../../src/algorithms/random.js';
import { plantedCommunities } from '../support/planted-communities.js';

const { users, items, interactions, social: all } = plantedCommunities(600, 200, 10, seededRng(3));

/** Every fifth friendship is made after training. */
const ties = tiesOf(all);
const later = (t: number): boolean => t % 5 === 0;
const early = [...ties.from.keys()].filter((t) => !later(t));
const real = csrFromEdges(
  users,
  early.map((t) => ties.from[t]),
  early.map((t) => ties.to[t]),
);
const social = withFakeFriends(real, 1, 5);

let ridge: Csr;
let network: NetworkState;
let found: TieStrength;
let judge: TieJudge;

beforeAll(async () => {
  await selectBackend({ forced: 'cpu', log: () => undefined });
  ridge = await fitLocalRidge(interactions, { neighbours: 20 });
  const model = await fitNetwork({ users, items, interactions, social: null }, { width: 8, steps: 15, batch: 200 });
  network = {
    ...model,
    userCarriers: new Float32Array(0),
    itemDegrees: Float32Array.from(columnSums(interactions)),
    ...{ socialWeight: 0, temperature: 0.2, asTrained: true },
  };
  found = fitTieStrength({ interactions, social, vectors: network.users, ridge, seed: 1 });
  const { strength, meanProbability, model: tieModel } = found;
  judge = TieJudge.of({ ridge, network, ties: { strength, meanProbability, model: tieModel, useful: false } })!;
}, 60_000);

const rowOf = (matrix: Csr, row: number): Int32Array =>
  matrix.indices.slice(matrix.indptr[row], matrix.indptr[row + 1]);

/** A person as at training. */
function end(row: number, other: number): TieEnd {
  const friends = [...rowOf(social, row)].filter((id) => id !== other);
  return {
    row,
    items: rowOf(interactions, row),
    weights: interactions.values.slice(interactions.indptr[row], interactions.indptr[row + 1]),
    friends: friends.map((id) => ({ id, row: id, ties: rowOf(social, id).length })),
    ties: friends.length,
  };
}

const apart = (a: TieEvidence, b: TieEvidence): number =>
  Math.max(...Object.keys(a).map((name) => Math.abs(a[name as keyof TieEvidence] - b[name as keyof TieEvidence])));

describe('judging a tie', () => {
  it('has the evidence of training while nothing has changed, whoever comes first', () => {
    for (let t = 0; t < found.probability.length; t += 7) {
      const [u, v] = [found.ties.from[t], found.ties.to[t]];
      const then = namedEvidence(found.evidence, t);
      expect(apart(judge.judge(end(u, v), end(v, u))!.evidence, then)).toBeLessThan(1e-4);
      expect(judge.judge(end(v, u), end(u, v))).toEqual(judge.judge(end(u, v), end(v, u)));
    }
  });

  it('keeps what training took a tie for, and knows no other', () => {
    found.probability.forEach((probability, t) => {
      const known = judge.known(found.ties.to[t], found.ties.from[t])!;
      expect(known.probability).toBeCloseTo(probability, 4);
      expect(known.strength).toBeGreaterThanOrEqual(0);
      expect(known.strength).toBeLessThanOrEqual(1);
    });
    expect([judge.known(-1, 2), judge.known(0, 0)]).toEqual([null, null]);
  });

  it('tells friendships made after training from made-up ones', () => {
    const made = withFakeFriends(all, 0.2, 8);
    const fresh = tiesOf(made);
    const known = new Set([...ties.from].map((u, t) => u * users + ties.to[t]));
    const labels: number[] = [];
    const scores: number[] = [];
    const judged = (u: number, v: number, label: number): void => {
      labels.push(label);
      scores.push(judge.judge(end(u, v), end(v, u))!.strength);
    };
    ties.from.forEach((u, t) => later(t) && judged(u, ties.to[t], 1));
    fresh.from.forEach((u, t) => known.has(u * users + fresh.to[t]) || judged(u, fresh.to[t], 0));
    expect(rocAuc(Float32Array.from(scores), Float32Array.from(labels))).toBeGreaterThan(0.9);
  });

  it('takes a stranger with the things and friends of a circle for one of it', () => {
    const stranger = (like: number): TieEnd => ({ ...end(like, -1), row: -1 });
    const within = Array.from({ length: 50 }, (_, n) => judge.judge(stranger(n), end(n + 10, -1))!.probability);
    const across = Array.from({ length: 50 }, (_, n) => judge.judge(stranger(n), end(n + 11, -1))!.probability);
    const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(within)).toBeGreaterThan(mean(across) + 0.3);
    const nobody: TieEnd = { row: -1, items: new Int32Array(0), weights: new Float32Array(0), friends: [], ties: 0 };
    expect(judge.judge(nobody, end(0, -1))).toBeNull();
  });

  it('is silent where nothing was learnt', () => {
    expect(TieJudge.of({ ridge, network, ties: null })).toBeNull();
    const few = fitTieStrength({
      ...{ interactions, ridge, vectors: network.users, seed: 1 },
      social: csrFromEdges(users, [0], [1]),
    });
    expect(TieJudge.of({ ridge, network, ties: { ...few, useful: false } })).toBeNull();
  });
});
