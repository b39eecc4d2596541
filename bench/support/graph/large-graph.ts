import { MEASURES, qualityOf } from './graph-measures.js';
import { arcsOf, generatedEdges } from './social-graph.js';
import { timed } from '../stopwatch.js';

export interface LargeRow {
  readonly measure: string;
  readonly seconds: number;
  /** Of the process: what it would take on a machine that does nothing else. */
  readonly cpuSeconds: number;
  /** Most memory the process had so far, in GB. */
  readonly peakGb: number;
  readonly result: string;
}

/**
 * Ours alone on a generated graph of so many ties, twenty a person at both ends together: every measure whose time is not of nodes
 * times ties.
 */
export function largeGraph(ties: number): LargeRow[] {
  const rows: LargeRow[] = [];
  const add = <Result>(measure: string, work: () => Result, tell: (result: Result) => string): Result => {
    const began = performance.now();
    const { seconds: cpuSeconds, result } = timed(work);
    const seconds = (performance.now() - began) / 1_000;
    const peakGb = process.resourceUsage().maxRSS / 2 ** 20;
    rows.push({ measure, seconds, cpuSeconds, peakGb, result: tell(result) });
    const figures = [seconds, cpuSeconds].map((time) => time.toFixed(1).padStart(7));
    console.log(`${measure.padEnd(18)} ${figures.join(' s, CPU ')} s  peak ${peakGb.toFixed(2)} GB  ${tell(result)}`);
    return result;
  };
  const edges = add(
    'generate',
    () => generatedEdges(Math.ceil(ties / 10), ties),
    ({ nodes }) => `${nodes} nodes`,
  );
  const arcs = add(
    'build',
    () => arcsOf(edges),
    ({ heads }) => `${heads.length / 2} ties`,
  );
  for (const { name, ours, quadratic, sampled } of MEASURES) {
    if (!quadratic && !sampled) add(name, () => ours(arcs), qualityOf);
  }
  return rows;
}
