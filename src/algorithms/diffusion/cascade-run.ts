import FlatQueue from 'flatqueue';
import { type Rng } from '../random.js';
import { type Diffusion, type Timing } from './diffusion.js';

/**
 * Simulates one cascade from the seeds, which are different people.
 * @returns the people who were activated, seeds first; valid until the next run
 */
export type CascadeRun = (seeds: ArrayLike<number>, rng: Rng) => Int32Array;

/** Prepares simulations under a model. The time of each is proportional to the arcs it visits. */
export function cascadeRun(diffusion: Diffusion): CascadeRun {
  const { model, timing } = diffusion;
  const convinced = model === 'independent cascade' ? independent(diffusion) : thresholds(diffusion);
  return timing ? timedRun(diffusion, timing, convinced) : untimedRun(diffusion, convinced);
}

/** Whether an arc activates the person at its head; asked at most once for each arc and run. */
interface Convinced {
  begin(): void;
  by(arc: number, rng: Rng): boolean;
}

function independent({ arcs: { weights } }: Diffusion): Convinced {
  return { begin: () => undefined, by: (arc, rng) => rng() < weights[arc] };
}

function thresholds({ arcs: { nodes, heads, weights } }: Diffusion): Convinced {
  const [left, drawnIn] = [new Float64Array(nodes), new Uint32Array(nodes)];
  let run = 0;
  return {
    begin: () => (run += 1),
    by: (arc, rng) => {
      const head = heads[arc];
      if (drawnIn[head] !== run) {
        drawnIn[head] = run;
        left[head] = rng();
      }
      left[head] -= weights[arc];
      return left[head] < 0;
    },
  };
}

function untimedRun({ arcs: { nodes, starts, heads } }: Diffusion, convinced: Convinced): CascadeRun {
  const [moved, movedIn] = [new Int32Array(nodes), new Uint32Array(nodes)];
  let run = 0;
  return (seeds, rng) => {
    run += 1;
    convinced.begin();
    let count = seeds.length;
    for (let s = 0; s < count; s += 1) {
      moved[s] = seeds[s];
      movedIn[seeds[s]] = run;
    }
    for (let next = 0; next < count; next += 1) {
      const end = starts[moved[next] + 1];
      for (let arc = starts[moved[next]]; arc < end; arc += 1) {
        const head = heads[arc];
        if (movedIn[head] === run || !convinced.by(arc, rng)) continue;
        movedIn[head] = run;
        moved[count] = head;
        count += 1;
      }
    }
    return moved.subarray(0, count);
  };
}

/** Activation takes the delay of its arc; after the window nobody is activated. */
function timedRun(
  { model, arcs: { nodes, starts, heads } }: Diffusion,
  { delays, window, law }: Timing,
  convinced: Convinced,
): CascadeRun {
  const [moved, movedIn] = [new Int32Array(nodes), new Uint32Array(nodes)];
  const arriving = new FlatQueue<number>();
  // A threshold is asked when word arrives, as the order decides; a cascade's coin when it leaves, so that fewer travel.
  const asksFirst = model === 'independent cascade';
  let run = 0;
  return (seeds, rng) => {
    run += 1;
    convinced.begin();
    arriving.clear();
    let count = 0;
    const move = (person: number, time: number): void => {
      movedIn[person] = run;
      moved[count] = person;
      count += 1;
      for (let arc = starts[person]; arc < starts[person + 1]; arc += 1) {
        if (movedIn[heads[arc]] === run || (asksFirst && !convinced.by(arc, rng))) continue;
        const arrival = time + (law === 'exponential' ? -Math.log(1 - rng()) * delays[arc] : delays[arc]);
        if (arrival <= window) arriving.push(arc, arrival);
      }
    };
    for (let s = 0; s < seeds.length; s += 1) movedIn[seeds[s]] = run;
    for (let s = 0; s < seeds.length; s += 1) move(seeds[s], 0);
    while (arriving.length > 0) {
      const time = arriving.peekValue()!;
      const arc = arriving.pop()!;
      if (movedIn[heads[arc]] !== run && (asksFirst || convinced.by(arc, rng))) move(heads[arc], time);
    }
    return moved.subarray(0, count);
  };
}
