/** Graphs with the groups that were planted in them, or that are known: LFR graphs and e-mail between departments. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Arcs, arcsFrom } from '../../src/algorithms/graph/arcs.js';
import { undirected } from '../../src/algorithms/graph/direction.js';
import { linesOf, UnusableFile } from './lines.js';

export interface PlantedGraph {
  readonly name: string;
  /** Undirected, without loops and repeats. */
  readonly graph: Arcs;
  /** Nodes that have a tie and a known group: those of which an answer can be judged. */
  readonly judged: readonly number[];
  /** Group of each node; -1 where it is not known. */
  readonly group: Int32Array;
}

const LFR = /^networks-(.+)\.csv(\.gz)?$/;
const LABELLED = /^(.+)-department-labels\.txt(\.gz)?$/;

/**
 * Reads a file of ties, or all of a folder and the folders in it. `networks-NAME.csv` (two ids a line, from 0) has its groups in
 * `ground_truth-NAME.json` (`communities`: lists of ids) beside it; `NAME.txt` (a head, two ids a line) in `NAME-department-labels.txt` (a head, id
 * and group). Each may be gzipped.
 *
 * @throws UnusableFile where there is none, or one cannot be read; the message names file and line
 */
export function readPlantedGraphs(place: string): PlantedGraph[] {
  const files = tiesIn(place);
  if (files.length === 0) {
    throw new UnusableFile(`${place} holds no networks-NAME.csv and no NAME.txt with NAME-department-labels.txt.`);
  }
  return files.sort(byNumbers).map(readPlantedGraph);
}

const byNumbers = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

function tiesIn(place: string): string[] {
  if (!existsSync(place)) throw new UnusableFile(`${place} is not there.`);
  if (!statSync(place).isDirectory()) return [place];
  const names = readdirSync(place);
  const labelled = new Set(names.flatMap((name) => LABELLED.exec(name)?.[1] ?? []));
  return names.flatMap((name) => {
    const path = join(place, name);
    if (statSync(path).isDirectory()) return tiesIn(path);
    return LFR.test(name) || labelled.has(name.replace(/\.txt(\.gz)?$/, '')) ? [path] : [];
  });
}

function readPlantedGraph(file: string): PlantedGraph {
  const lfr = LFR.exec(basename(file));
  const lines = linesOf(file);
  const ties = (lfr ? lines : lines.slice(1)).map((line, n) => pairOf(file, line, n + (lfr ? 1 : 2)));
  const name = lfr ? lfr[1] : basename(file).replace(/\.txt(\.gz)?$/, '');
  const groups = lfr
    ? communitiesOf(beside(file, `ground_truth-${name}.json`))
    : labelsOf(beside(file, `${name}-department-labels.txt`));
  const nodes = [...ties.flat(), ...groups.keys()].reduce((most, id) => Math.max(most, id + 1), 0);
  const apart = ties.filter(([a, b]) => a !== b);
  const graph = undirected(
    arcsFrom(
      nodes,
      apart.map(([a]) => a),
      apart.map(([, b]) => b),
    ),
  );
  const group = new Int32Array(nodes).fill(-1);
  for (const [id, of] of groups) group[id] = of;
  const judged = Array.from(group.keys()).filter((n) => group[n] >= 0 && graph.starts[n + 1] > graph.starts[n]);
  if (judged.length < 2) throw new UnusableFile(`${file}: fewer than two nodes have a tie and a group.`);
  return { name, graph, judged, group };
}

function beside(file: string, name: string): string {
  const found = [name, `${name}.gz`].map((other) => join(dirname(file), other)).find((path) => existsSync(path));
  if (!found) throw new UnusableFile(`${file}: its groups, ${name} beside it, are not there.`);
  return found;
}

function pairOf(file: string, line: string, number: number): [number, number] {
  const [a, b] = line.trim().split(/[\s,;]+/, 2);
  if (!/^\d+$/.test(a) || !/^\d+$/.test(b ?? ''))
    throw new UnusableFile(`${file}:${number}: "${line}" has no two ids.`);
  return [Number(a), Number(b)];
}

function labelsOf(file: string): Map<number, number> {
  return new Map(
    linesOf(file)
      .slice(1)
      .map((line, n) => pairOf(file, line, n + 2)),
  );
}

/** A node that is in several groups has the first. */
function communitiesOf(file: string): Map<number, number> {
  const raw = readFileSync(file);
  let communities: unknown;
  try {
    const text = file.endsWith('.gz') ? gunzipSync(raw) : raw;
    ({ communities } = JSON.parse(text.toString()) as { communities?: unknown });
  } catch (error) {
    throw new UnusableFile(`${file} cannot be read: ${(error as Error).message}`);
  }
  const lists = Array.isArray(communities) ? (communities as unknown[]) : [];
  const isId = (id: unknown): boolean => Number.isInteger(id) && (id as number) >= 0;
  if (lists.length === 0 || !lists.every((list) => Array.isArray(list) && list.every(isId))) {
    throw new UnusableFile(`${file}: "communities" is no list of lists of ids.`);
  }
  const groups = new Map<number, number>();
  (lists as number[][]).forEach((ids, of) => ids.forEach((id) => groups.has(id) || groups.set(id, of)));
  return groups;
}
