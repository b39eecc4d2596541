import { type Arcs } from './arcs.js';
import { inSlices, type Steps } from './steps.js';

/** Every node sends its value over its arcs: `into[v] += sum over arcs u -> v of values[u] * weight`. Time of the arcs. */
export function spread(graph: Arcs, values: Float64Array, into: Float64Array): Steps<void> {
  return inSlices(graph, (from, to) => {
    if (graph.weights) spreadWeighted(graph, graph.weights, values, into, from, to);
    else spreadPlain(graph, values, into, from, to);
  });
}

/** Every node collects the values at the ends of its arcs: `into[u] = sum over arcs u -> v of values[v] * weight`. */
export function collect(graph: Arcs, values: Float64Array, into: Float64Array): Steps<void> {
  return inSlices(graph, (from, to) => {
    if (graph.weights) collectWeighted(graph, graph.weights, values, into, from, to);
    else collectPlain(graph, values, into, from, to);
  });
}

// One plain function a loop: compiled for one kind of arrays, and nothing of the generator around it is in the way.

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

function collectPlain(
  { starts, heads }: Arcs,
  values: Float64Array,
  into: Float64Array,
  from: number,
  to: number,
): void {
  for (let n = from; n < to; n += 1) {
    let sum = 0;
    const end = starts[n + 1];
    for (let a = starts[n]; a < end; a += 1) sum += values[heads[a]];
    into[n] = sum;
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
    let sum = 0;
    const end = starts[n + 1];
    for (let a = starts[n]; a < end; a += 1) sum += values[heads[a]] * weights[a];
    into[n] = sum;
  }
}
