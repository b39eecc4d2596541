/**
 * Who adopts next, on cascades of real adoptions (Android, 679 cascades): popularity, recency credit, chances learnt on the follow
 * graph by expectation maximisation and by time-decayed credit, and what Grapevine serves. Every option is chosen on
 * the validation cascades by MAP@100; the test cascades are read once, at the end. `bench -- cascades [--json]`.
 */
import { type ActionLog } from '../../src/algorithms/diffusion/action-log.js';
import { learnCascade } from '../../src/algorithms/diffusion/learn-cascade.js';
import { learnCredit } from '../../src/algorithms/diffusion/learn-credit.js';
import { learnSuccession, scoreNextAdopters } from '../../src/algorithms/diffusion/next-adopter.js';
import { type Arcs, arcsFrom } from '../../src/algorithms/graph/arcs.js';
import { type Cascades, logOfCascades, readCascades } from '../data/cascades.js';
import { type NextAdopterFigures, nextAdopterFigures, type NextAdopterScore } from '../support/next-adopter-figures.js';

/** Published with the data: users-only targets. */
const PUBLISHED = {
  popularity: { 'hits@10': 4.1, 'map@100': 2.18 },
  'recency credit': { 'hits@10': 5.74, 'map@100': 3.25 },
};

/** A row of the table: each of its candidates learns from train and is judged on validation, the best is shown. */
interface Row {
  readonly name: string;
  readonly candidates: readonly { readonly options: string; readonly score: NextAdopterScore }[];
}

/** @see bench/run.ts */
export function run(): Promise<Record<string, unknown>> {
  const data = readCascades('../shared/data/cascades-android');
  const log = logOfCascades(data.train, data.people);
  const follows = arcsFrom(
    data.people,
    data.edges.map(([from]) => from),
    data.edges.map(([, to]) => to),
  );
  const popularity = Float64Array.from({ length: data.people }, () => 0);
  for (const actor of log.actors) popularity[actor] += 1;
  const rows: Row[] = [
    { name: 'popularity', candidates: [{ options: '', score: () => popularity }] },
    { name: 'recency credit', candidates: [{ options: '', score: recencyCredit(log, popularity) }] },
    { name: 'EM on follows', candidates: onFollows(log, follows, popularity, learnCascade) },
    { name: 'time-decayed credit on follows', candidates: onFollows(log, follows, popularity, learnCredit) },
    { name: 'succession (no ties)', candidates: successions(log, follows, [0]) },
    { name: 'served: succession and ties', candidates: successions(log, follows, [0.1, 0.2, 0.3, 0.5]) },
  ];
  console.log(
    `${data.people} people, ${data.train.length} + ${data.valid.length} + ${data.test.length} cascades; percent`,
  );
  const judged = rows.map((row) => judge(row, data));
  console.table(Object.fromEntries(judged.map(({ name, ...figures }) => [name, figures])));
  console.log(`published: ${JSON.stringify(PUBLISHED)}`);
  return Promise.resolve({ published: PUBLISHED, rows: judged });
}

function judge({ name, candidates }: Row, { valid, test }: Cascades): NextAdopterFigures & Record<string, unknown> {
  const tried = candidates.map((candidate) => ({ ...candidate, valid: nextAdopterFigures(valid, candidate.score) }));
  const best = tried.reduce((most, one) => (one.valid['map@100'] > most.valid['map@100'] ? one : most));
  return {
    name,
    ...nextAdopterFigures(test, best.score),
    'valid hits@10': best.valid['hits@10'],
    'valid map@100': best.valid['map@100'],
    options: best.options,
  };
}

/** The baseline: who acted after whom is credited by 1 / acts between, the latest adopters weigh 1 / age. No options. */
function recencyCredit({ people, starts, actors }: ActionLog, popularity: Float64Array): NextAdopterScore {
  const credit = Array.from({ length: people }, () => new Map<number, number>());
  for (let item = 0; item + 1 < starts.length; item += 1) {
    for (let n = starts[item]; n < starts[item + 1]; n += 1) {
      const mine = credit[actors[n]];
      for (let k = n + 1; k < starts[item + 1]; k += 1) mine.set(actors[k], (mine.get(actors[k]) ?? 0) + 1 / (k - n));
    }
  }
  return (adopters) => {
    const scores = popularity.map((count) => 1e-9 * count);
    adopters.forEach((adopter, n) => {
      for (const [person, sum] of credit[adopter]) scores[person] += sum / (adopters.length - n);
    });
    return scores;
  };
}

type Learn = typeof learnCascade | typeof learnCredit;

/** Chances on the follow graph: a person's score is the chance that one of the adopters moves this person, the latest ones most. */
function onFollows(log: ActionLog, follows: Arcs, popularity: Float64Array, learn: Learn): Row['candidates'] {
  return [10, 30, Infinity].flatMap((window) =>
    [5, 20].flatMap((strength) => {
      const { starts, heads, weights } = learn(log, follows, { window, prior: { strength } }).arcs;
      return [0.8, 0.9, 1].map((recency) => ({
        options: `window ${window}, prior of ${strength}, recency ${recency}`,
        score: (adopters: Int32Array) => {
          const scores = popularity.map((count) => 1e-9 * count);
          adopters.forEach((adopter, n) => {
            const kept = recency ** (adopters.length - 1 - n);
            for (let a = starts[adopter]; a < starts[adopter + 1]; a += 1) {
              scores[heads[a]] -= Math.log(1 - kept * weights[a]);
            }
          });
          return scores;
        },
      }));
    }),
  );
}

function successions(log: ActionLog, follows: Arcs, tieBoosts: readonly number[]): Row['candidates'] {
  return [0.85, 0.9, 0.93].flatMap((gapDecay) => {
    const model = learnSuccession(log, follows, { gapDecay });
    return tieBoosts.flatMap((tieBoost) =>
      [0.75, 0.8, 0.85].flatMap((recency) =>
        [0.6, 0.7, 0.8].map((activityPower) => ({
          options: JSON.stringify({ gapDecay, recency, activityPower, tieBoost }),
          score: (adopters: Int32Array) => scoreNextAdopters(model, adopters, { recency, activityPower, tieBoost }),
        })),
      ),
    );
  });
}
