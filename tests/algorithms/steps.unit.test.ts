import { setImmediate } from 'node:timers/promises';
import { arcsFrom } from '../../src/algorithms/graph/arcs.js';
import { betweenness, betweennessSteps, sampledBetweennessSteps } from '../../src/algorithms/graph/betweenness.js';
import { closenessSteps } from '../../src/algorithms/graph/closeness.js';
import { weakComponentsSteps } from '../../src/algorithms/graph/components.js';
import { clusteringSteps } from '../../src/algorithms/graph/clustering.js';
import { coreNumbersSteps } from '../../src/algorithms/graph/core.js';
import { communityLabelsSteps, labelPropagationSteps } from '../../src/algorithms/graph/label-propagation.js';
import { leidenSteps } from '../../src/algorithms/graph/leiden.js';
import { louvainSteps } from '../../src/algorithms/graph/louvain.js';
import { strongComponentsSteps } from '../../src/algorithms/graph/strong-components.js';
import { voteRankSteps } from '../../src/algorithms/graph/vote-rank.js';
import { hitsSteps } from '../../src/algorithms/graph/hits.js';
import { pageRank, pageRankSteps } from '../../src/algorithms/graph/pagerank.js';
import { finish, finishInTurns, sliceEnd, type Steps } from '../../src/algorithms/graph/steps.js';
import { seededRng } from '../../src/algorithms/random.js';
import { karate } from './karate.js';

const { graph } = karate();

const LONG: Record<string, () => Steps<unknown>> = {
  pageRank: () => pageRankSteps(graph),
  'pageRank, so many iterations': () => pageRankSteps(graph, { iterations: 5 }),
  hits: () => hitsSteps(graph),
  closeness: () => closenessSteps(graph),
  betweenness: () => betweennessSteps(graph),
  'sampled betweenness': () => sampledBetweennessSteps(graph, { epsilon: 0.1, rng: seededRng(1) }),
  coreNumbers: () => coreNumbersSteps(graph),
  clustering: () => clusteringSteps(graph),
  voteRank: () => voteRankSteps(graph),
  labelPropagation: () => labelPropagationSteps(graph, { rng: seededRng(2) }),
  communityLabels: () => communityLabelsSteps(graph, 10),
  louvain: () => louvainSteps(graph, { rng: seededRng(3) }),
  leiden: () => leidenSteps(graph, { rng: seededRng(4) }),
  strongComponents: () => strongComponentsSteps(graph),
  weakComponents: () => weakComponentsSteps(graph),
};

describe.each(Object.keys(LONG))('%s in steps', (name) => {
  it('tells shares from 0 to 1 that never fall', () => {
    const shares: number[] = [];
    finish(LONG[name](), { onProgress: (share) => shares.push(share) });
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });
});

describe('a computation that is watched', () => {
  it('gives the same at once and in turns, and other work gets its turn', async () => {
    let others = 0;
    const pause = async (): Promise<void> => {
      await setImmediate();
      others += 1;
    };
    expect(await finishInTurns(betweennessSteps(graph), pause)).toEqual(betweenness(graph));
    expect(others).toBe(34);
  });

  it('ends with the reason of the signal', async () => {
    const control = new AbortController();
    const watch = { signal: control.signal, onProgress: () => control.abort(new Error('enough')) };
    expect(() => pageRank(graph, watch)).toThrow('enough');
    await expect(finishInTurns(pageRankSteps(graph), () => Promise.resolve(), watch)).rejects.toThrow('enough');
  });

  it('is cut where a slice has a million arcs, but never before one node', () => {
    const starts = Uint32Array.from([0, 10, 3_000_000, 3_000_001, 3_000_002]);
    expect([0, 1, 2].map((from) => sliceEnd(starts, from))).toEqual([1, 2, 4]);
  });

  it('yields within an iteration where the graph is large', () => {
    const tails = Int32Array.from({ length: 2_500_000 }, (_, a) => a % 1_000);
    const steps = pageRankSteps(
      arcsFrom(
        1_000,
        tails,
        tails.map((tail) => (tail * 7 + 1) % 1_000),
      ),
      { iterations: 1 },
    );
    let slices = 1;
    while (!steps.next().done) slices += 1;
    expect(slices).toBe(3);
  });
});
