import { type Arcs } from './arcs.js';
import { isUndirected } from './direction.js';
import { inSlices, type Steps } from './steps.js';

/** Adds to `into[v]` the sum over arcs u -> v of `values[u] * weight`, in time of the arcs. */
export type Flow = (values: Float64Array, into: Float64Array) => Steps<void>;

/**
 * What every node gets when each sends its value over its arcs. On an undirected graph nodes collect over their own arcs, which is
 * the same sum and half the work: nothing is read and written back arc by arc.
 */
export function flowOver(graph: Arcs): Flow {
  const { weights } = graph;
  if (isUndirected(graph)) return (values, into) => collect(graph, values, into);
  return (values, into) =>
    inSlices(graph, (from, to) => {
      if (weights) spreadWeighted(graph, weights, values, into, from, to);
      else spreadPlain(graph, values, into, from, to);
    });
}

/** Adds to `into[u]` the sum over arcs u -> v of `values[v] * weight`, in time of the arcs. */
export function collect(graph: Arcs, values: Float64Array, into: Float64Array): Steps<void> {
  return inSlices(graph, (from, to) => {
    if (graph.weights) collectWeighted(graph, graph.weights, values, into, from, to);
    else collectPlain(graph, values, into, from, to);
  });
}

/** `into[n] = scale * values[n]`. */
export function scaled(values: Float64Array, scale: number, into: Float64Array): void {
  for (let n = 0; n < into.length; n += 1) into[n] = scale * values[n];
}

// One plain function a loop, here as elsewhere: within a generator a loop runs uncompiled for long, three times as slow.

function spreadPlain(
  { starts, heads }: Arcs,
  values: Float64Array,
  into: Float64Array,
  from: number,
  to: number,
): void {
  for (let n = from; n < to; n += 1) {
    const value = values[n];
    const end = starts[n + 1];
    for (let a = starts[n]; a < end; a += 1) into[heads[a]] += value;
  }
}

function spreadWeighted(
  { starts, heads }: Arcs,
  weights: Float64Array,
  values: Float64Array,
  into: Float64Array,
  from: number,
  to: number,
): void {
  for (let n = from; n < to; n += 1) {
    const value = values[n];
    const end = starts[n + 1];
    for (let a = starts[n]; a < end; a += 1) into[heads[a]] += value * weights[a];
  }
}

// Two sums side by side: an addition need not wait for the one before it.

function collectPlain(
  { starts, heads }: Arcs,
  values: Float64Array,
  into: Float64Array,
  from: number,
  to: number,
): void {
  for (let n = from; n < to; n += 1) {
    const end = starts[n + 1];
    let a = starts[n];
    let even = 0;
    let odd = 0;
    for (; a + 3 < end; a += 4) {
      even += values[heads[a]] + values[heads[a + 2]];
      odd += values[heads[a + 1]] + values[heads[a + 3]];
    }
    for (; a < end; a += 1) even += values[heads[a]];
    into[n] += even + odd;
  }
}

function collectWeighted(
  { starts, heads }: Arcs,
  weights: Float64Array,
  values: Float64Array,
  into: Float64Array,
  from: number,
  to: number,
): void {
  for (let n = from; n < to; n += 1) {
    const end = starts[n + 1];
    let a = starts[n];
    let even = 0;
    let odd = 0;
    for (; a + 1 < end; a += 2) {
      even += values[heads[a]] * weights[a];
      odd += values[heads[a + 1]] * weights[a + 1];
    }
    if (a < end) even += values[heads[a]] * weights[a];
    into[n] += even + odd;
  }
}
