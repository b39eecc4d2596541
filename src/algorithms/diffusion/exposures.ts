import { type Arcs } from '../graph/arcs.js';
import { Growing } from '../growing.js';
import { type ActionLog } from './action-log.js';
import { reversed } from './reversed.js';

/** What a log says about each arc `u -> v`: how often `u` could have activated `v`, and when `u` may have done so. */
export interface Exposures {
  /** Of each arc: items on which its tail acted and its head had not acted by then. */
  readonly trials: Uint32Array;
  /** Acts that came within the window after one of somebody followed: the arcs of act `e` are `starts[e] .. starts[e + 1]`. */
  readonly starts: Int32Array;
  readonly arcs: Int32Array;
  /** Time between the two acts over each of these arcs, above 0 up to the window. */
  readonly gaps: Float64Array;
  /** Who acted, one an act. */
  readonly actors: Int32Array;
  /** Number of acts of each person, with or without an earlier act of somebody followed. */
  readonly acts: Uint32Array;
}

/**
 * One pass over the log: time in proportion to the acts times the arcs of who acted.
 *
 * @param window an act later than this after another was not caused by it, above 0, in the unit of the log
 * @throws RangeError where log and graph differ in people or the window is out of range
 */
export function exposuresOf(log: ActionLog, graph: Arcs, window: number): Exposures {
  const { people, starts, actors, times } = log;
  if (graph.nodes !== people) throw new RangeError(`${graph.nodes} people in the graph, but ${people} in the log`);
  if (!(window > 0)) throw new RangeError(`a window of time is above 0, got ${window}`);
  const into = reversed(graph);
  const trials = new Uint32Array(graph.heads.length);
  const acts = new Uint32Array(people);
  const [ends, arcs, who] = [new Growing(Int32Array), new Growing(Int32Array), new Growing(Int32Array)];
  const gaps = new Growing(Float64Array);
  ends.push(0);
  const [actedOn, actedAt] = [new Int32Array(people).fill(-1), new Float64Array(people)];
  for (let item = 0; item + 1 < starts.length; item += 1) {
    for (let n = starts[item]; n < starts[item + 1]; n += 1) {
      actedOn[actors[n]] = item;
      actedAt[actors[n]] = times[n];
      acts[actors[n]] += 1;
    }
    for (let n = starts[item]; n < starts[item + 1]; n += 1) {
      const person = actors[n];
      for (let arc = graph.starts[person]; arc < graph.starts[person + 1]; arc += 1) {
        const head = graph.heads[arc];
        if (head !== person && (actedOn[head] !== item || actedAt[head] > times[n])) trials[arc] += 1;
      }
      const before = arcs.length;
      for (let place = into.starts[person]; place < into.starts[person + 1]; place += 1) {
        const tail = into.tails[place];
        const gap = times[n] - actedAt[tail];
        if (actedOn[tail] !== item || !(gap > 0 && gap <= window)) continue;
        arcs.push(into.arcs[place]);
        gaps.push(gap);
      }
      if (arcs.length === before) continue;
      ends.push(arcs.length);
      who.push(person);
    }
  }
  return { trials, acts, starts: ends.values(), arcs: arcs.values(), gaps: gaps.values(), actors: who.values() };
}
