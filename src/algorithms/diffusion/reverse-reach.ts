import FlatQueue from 'flatqueue';
import { type Rng } from '../random.js';
import { checkDiffusion, type Diffusion } from './diffusion.js';
import { liveArcs } from './live-arcs.js';
import { reversed } from './reversed.js';

/**
 * Draws reverse-reachable sets (Borgs, Brautbar, Chayes and Lucier, SODA 2014): the people from whom word would reach
 * the root in one random run. How often a set of seeds meets such sets estimates the chance that they move the root.
 */
export interface ReverseReach {
  /** The people of the last set come first here, its root foremost. */
  readonly reached: Int32Array;
  /** Draws a set; returns how many it has. */
  readonly draw: (root: number, rng: Rng) => number;
}

/**
 * @param skipping see `liveArcs`
 * @throws RangeError where the diffusion is out of range
 */
export function reverseReach(diffusion: Diffusion, skipping = true): ReverseReach {
  checkDiffusion(diffusion);
  return diffusion.timing ? timed(diffusion, diffusion.timing, skipping) : untimed(diffusion, skipping);
}

function untimed(diffusion: Diffusion, skipping: boolean): ReverseReach {
  const { nodes } = diffusion.arcs;
  const live = liveArcs(diffusion, reversed(diffusion.arcs), skipping);
  const reached = new Int32Array(nodes);
  const seenIn = new Uint32Array(nodes);
  let set = 0;
  let count = 0;
  const visit = (tail: number): void => {
    if (seenIn[tail] === set) return;
    seenIn[tail] = set;
    reached[count] = tail;
    count += 1;
  };
  const draw = (root: number, rng: Rng): number => {
    set += 1;
    count = 0;
    visit(root);
    for (let next = 0; next < count; next += 1) live(reached[next], rng, visit);
    return count;
  };
  return { reached, draw };
}

/** Those from whom word arrives within the window: shortest paths over live arcs (Dijkstra). */
function timed(
  diffusion: Diffusion,
  { delays, window, law }: NonNullable<Diffusion['timing']>,
  skipping: boolean,
): ReverseReach {
  const { nodes } = diffusion.arcs;
  const into = reversed(diffusion.arcs);
  const live = liveArcs(diffusion, into, skipping);
  const [reached, seenIn] = [new Int32Array(nodes), new Uint32Array(nodes)];
  const waiting = new FlatQueue<number>();
  let set = 0;
  const draw = (root: number, rng: Rng): number => {
    set += 1;
    waiting.clear();
    waiting.push(root, 0);
    let [count, time] = [0, 0];
    const visit = (tail: number, place: number): void => {
      if (seenIn[tail] === set) return;
      const delay = delays[into.arcs[place]];
      const taken = time + (law === 'exponential' ? -Math.log(1 - rng()) * delay : delay);
      if (taken <= window) waiting.push(tail, taken);
    };
    while (waiting.length > 0) {
      time = waiting.peekValue()!;
      const person = waiting.pop()!;
      if (seenIn[person] === set) continue;
      seenIn[person] = set;
      reached[count] = person;
      count += 1;
      live(person, rng, visit);
    }
    return count;
  };
  return { reached, draw };
}
