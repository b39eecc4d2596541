import { deflateSync, inflateSync } from 'node:zlib';
import { type KindTable } from '../data/dataset.js';
import { type ModelCard } from '../card/card.js';
import { type CountedState, type LearntState, type RankerState } from '../models/ranker-state.js';
import { FileSetDamaged } from '../../src/storage/damage.js';
import { readFileSet, readFileSetManifest, writeFileSet, type Manifest } from '../../src/storage/file-set.js';
import { BundleDamaged, decodeBundle, encodeBundle } from './bundle.js';
import {
  compactCounted,
  compactLearnt,
  PRECISIONS,
  restoreLearnt,
  type CompactCounted,
  type CompactLearnt,
  type Precision,
} from './compact-state.js';
import { unpackCsr } from './packed-csr.js';

/** Raised whenever a layout changes in a way that an older reader would misread. Both formats are read. */
const ARTIFACT_FORMATS: Readonly<Record<Precision, number>> = { float32: 6, int8: 7 };

/** The ids of the rows: `users[3]` is the caller's id of the person in row 3. */
export interface IdTables {
  readonly users: readonly string[];
  readonly items: readonly string[];
  readonly categories: readonly string[];
  readonly regions: readonly string[];
}

/** A trained model: what serving needs, and the report about it. */
export interface ModelArtifact {
  readonly id: string;
  /** When it was trained, Unix milliseconds. */
  readonly createdAt: number;
  readonly state: RankerState;
  /** The weights of events at training; serving must weigh a person's events with them too. */
  readonly kinds: KindTable;
  readonly ids: IdTables;
  readonly card: ModelCard;
}

/** What the manifest of an artefact says beside its files. */
interface Header {
  readonly format: number;
  readonly id: string;
  readonly createdAt: number;
  readonly counts: {
    readonly users: number;
    readonly items: number;
    readonly categories: number;
    readonly regions: number;
  };
}
export type ArtifactManifest = Manifest<Header>;
const HEADER_KEYS = ['format', 'id', 'createdAt', 'counts'] as const;

/** What `counted.bin` holds: the small parts of the state. */
interface Head extends CountedState, Pick<RankerState, 'weights' | 'cold'>, Pick<LearntState, 'friendsFactor'> {
  readonly kinds: KindTable;
}

/** The file of each learnt part. */
const LEARNT_FILES: Readonly<Record<Exclude<keyof LearntState, 'friendsFactor'>, string>> = {
  itemKnn: 'item-knn.bin',
  ridge: 'ridge.bin',
  ties: 'ties.bin',
  influence: 'influence.bin',
  network: 'network.bin',
  networkWithFriends: 'network-friends.bin',
};

/** Thrown by `loadArtifact` and `readManifest`: which folder is damaged and how. Nothing of it is used. */
export class ArtifactDamaged extends Error {
  override readonly name = 'ArtifactDamaged';

  constructor(
    readonly folder: string,
    readonly reason: string,
  ) {
    super(`the model in ${folder} is damaged: ${reason}`);
  }
}

/**
 * Writes a model as one folder that holds all of it or is not there (`writeFileSet`). A folder of that name is replaced.
 *
 * @param precision `int8`: vectors and sparse matrices in one byte a number (`quantiseRows`, `packCsr`), every file deflated;
 *   about a quarter of the size, and `loadArtifact` gives back nearly the same numbers
 */
export async function saveArtifact(
  folder: string,
  artifact: ModelArtifact,
  precision: Precision = 'float32',
): Promise<ArtifactManifest> {
  const { id, createdAt, state, kinds, ids, card } = artifact;
  const { learnt, weights, cold } = state;
  const { friendsFactor, ...parts } = learnt;
  const head: Head = { ...state.counted, weights, cold, kinds, friendsFactor };
  const compact = precision === 'int8';
  const contents: Record<string, Buffer> = {
    'counted.bin': encodeBundle(compact ? compactCounted(head) : head),
    'ids.json': json(ids),
    'card.json': json(card),
  };
  for (const [part, value] of Object.entries(compact ? compactLearnt(parts) : parts)) {
    if (value !== null) contents[LEARNT_FILES[part as keyof typeof LEARNT_FILES]] = encodeBundle(value);
  }
  if (compact) for (const name of Object.keys(contents)) contents[name] = deflateSync(contents[name]);
  const header: Header = { format: ARTIFACT_FORMATS[precision], id, createdAt, counts: countsOf(ids) };
  return (await writeFileSet(folder, new Map(Object.entries(contents)), header)).manifest;
}

/**
 * Reads a model back after checking every byte of it.
 *
 * @throws ArtifactDamaged where a file is missing, altered, of another format, or the counts do not agree
 */
export async function loadArtifact(folder: string): Promise<ModelArtifact> {
  try {
    const { manifest, files } = await readFileSet<Header>(folder, HEADER_KEYS);
    checkFormat(folder, manifest);
    return decoded(folder, manifest, files);
  } catch (error) {
    throw asArtifactDamage(folder, error);
  }
}

/**
 * Reads the manifest alone: id, date, counts.
 *
 * @throws ArtifactDamaged
 */
export async function readManifest(folder: string): Promise<ArtifactManifest> {
  try {
    const { manifest } = await readFileSetManifest<Header>(folder, HEADER_KEYS);
    checkFormat(folder, manifest);
    return manifest;
  } catch (error) {
    throw asArtifactDamage(folder, error);
  }
}

function decoded(folder: string, manifest: ArtifactManifest, files: ReadonlyMap<string, Buffer>): ModelArtifact {
  const compact = manifest.format === ARTIFACT_FORMATS.int8;
  const content = (name: string): Buffer | undefined => {
    const bytes = files.get(name);
    return compact && bytes ? inflateSync(bytes) : bytes;
  };
  const bundle = <T>(name: string): T | null => {
    const bytes = content(name);
    return bytes === undefined ? null : (decodeBundle(bytes) as T);
  };
  const stored = bundle<Head | CompactCounted<Head>>('counted.bin');
  if (stored === null) throw new ArtifactDamaged(folder, 'counted.bin is not in the manifest');
  const head = 'places' in stored.regional ? { ...stored, regional: unpackCsr(stored.regional) } : (stored as Head);
  const { weights, cold, kinds, friendsFactor, ...counted } = head;
  const parts = Object.fromEntries(
    Object.entries(LEARNT_FILES).map(([part, name]) => [part, bundle<unknown>(name)]),
  ) as unknown;
  const learnt: LearntState = {
    ...(compact ? restoreLearnt(parts as CompactLearnt) : (parts as Omit<LearntState, 'friendsFactor'>)),
    friendsFactor,
  };
  const ids = JSON.parse(String(content('ids.json'))) as IdTables;
  const card = JSON.parse(String(content('card.json'))) as ModelCard;
  checkCounts(folder, manifest, ids, counted);
  const state: RankerState = { counted, learnt, weights, cold };
  return { id: manifest.id, createdAt: manifest.createdAt, state, kinds, ids, card };
}

function asArtifactDamage(folder: string, error: unknown): unknown {
  if (error instanceof FileSetDamaged) return new ArtifactDamaged(folder, error.reason);
  if (error instanceof BundleDamaged || error instanceof SyntaxError) return new ArtifactDamaged(folder, error.message);
  return error;
}

function checkFormat(folder: string, { format }: Header): void {
  if (PRECISIONS.some((precision) => ARTIFACT_FORMATS[precision] === format)) return;
  const known = Object.values(ARTIFACT_FORMATS).join(' and ');
  throw new ArtifactDamaged(folder, `format ${String(format)}, this version reads ${known}`);
}

function checkCounts(folder: string, manifest: Header, ids: IdTables, counted: CountedState): void {
  const found = countsOf(ids);
  for (const [what, count] of Object.entries(manifest.counts)) {
    const there = found[what as keyof typeof found];
    if (there !== count) throw new ArtifactDamaged(folder, `${there} ids of ${what}, the manifest says ${count}`);
  }
  if (counted.items !== manifest.counts.items) {
    throw new ArtifactDamaged(folder, `${counted.items} items are scored, ${manifest.counts.items} have ids`);
  }
}

function countsOf(ids: IdTables): Header['counts'] {
  const { users, items, categories, regions } = ids;
  return { users: users.length, items: items.length, categories: categories.length, regions: regions.length };
}

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
