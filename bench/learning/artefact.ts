/**
 * One model saved in float32 and in int8: bytes file by file, and NDCG@20 of what is read back. `bench -- artefact [folder]
 * [steps]`, by default LastFM. Asked of int8: a quarter of the size, at most half a percent of NDCG@20 less.
 */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  loadArtifact,
  PRECISIONS,
  saveArtifact,
  selectBackend,
  type ModelCard,
  type Precision,
} from '../../gnn/index.js';
import { GIVEN_KINDS } from '../../src/features/models/index.js';
import { fittedSplit, ndcgOf, type FittedSplit } from '../support/fitted-split.js';

const SHARE = 0.25;
const LOSS = 0.005;

interface Saved {
  readonly ndcg: number;
  readonly files: Readonly<Record<string, number>>;
  readonly bytes: number;
  readonly loadMs: number;
}

/** @see bench/run.ts */
export async function run(args: readonly string[]): Promise<Record<string, unknown>> {
  const [folder = '../shared/data/lastfm-sociallgn', steps = '300'] = args;
  const { name: backend } = await selectBackend({ log: (line) => console.log(line) });
  const fitted = await fittedSplit(folder, Number(steps));
  const root = await mkdtemp(join(tmpdir(), 'grapevine-bench-'));
  try {
    const saved = {} as Record<Precision, Saved>;
    for (const precision of PRECISIONS) saved[precision] = await saveAndJudge(join(root, precision), fitted, precision);
    const { float32, int8 } = saved;
    const size = int8.bytes / float32.bytes;
    const loss = 1 - int8.ndcg / float32.ndcg;
    const rows = Object.entries(float32.files).map(([file, bytes]) => [
      file,
      { float32: bytes, int8: int8.files[file], share: round(int8.files[file] / bytes) },
    ]);
    console.table(Object.fromEntries(rows));
    console.table({
      'bytes, all files': { float32: float32.bytes, int8: int8.bytes, share: round(size) },
      'NDCG@20': { float32: round(float32.ndcg), int8: round(int8.ndcg), share: round(int8.ndcg / float32.ndcg) },
      'milliseconds to load': { float32: round(float32.loadMs), int8: round(int8.loadMs) },
    });
    console.log(`size ${size.toFixed(4)} (asked: ${SHARE}): ${size <= SHARE ? 'yes' : 'NO'}`);
    console.log(`NDCG@20 lost ${(100 * loss).toFixed(3)} % (asked: ${100 * LOSS} %): ${loss <= LOSS ? 'yes' : 'NO'}`);
    return { folder, backend, steps: Number(steps), size, loss, ...saved };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function saveAndJudge(folder: string, fitted: FittedSplit, precision: Precision): Promise<Saved> {
  const { dataset, state } = fitted;
  const ids = {
    users: uuids('user', dataset.users),
    items: uuids('item', dataset.items),
    categories: [],
    regions: [],
  };
  const card = { format: 1, notes: ['made for a benchmark'] } as unknown as ModelCard;
  const artifact = { id: precision, createdAt: 0, state, kinds: GIVEN_KINDS, ids, card };
  const { files } = await saveArtifact(folder, artifact, precision);
  const started = performance.now();
  const loaded = await loadArtifact(folder);
  const loadMs = performance.now() - started;
  const sizes = Object.entries(files).map(([name, { bytes }]) => [name, bytes] as const);
  return {
    ndcg: await ndcgOf(fitted, loaded.state),
    files: Object.fromEntries(sizes),
    bytes: sizes.reduce((sum, [, bytes]) => sum + bytes, 0),
    loadMs,
  };
}

/** Ids as long and as random as a shop's are: they deflate worse than row numbers would. */
function uuids(kind: string, count: number): string[] {
  return Array.from({ length: count }, (_, n) => {
    const hex = createHash('sha256').update(`${kind} ${n}`).digest('hex');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
  });
}

const round = (value: number): number => Math.round(1e4 * value) / 1e4;
