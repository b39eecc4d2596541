import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import { type KindTable } from '../data/dataset.js';
import { type ModelCard } from '../card/card.js';
import { type CountedState, type LearntState, type RankerState } from '../models/ranker-state.js';
import { BundleDamaged, decodeBundle, encodeBundle, syncFolder, writeSynced } from './bundle.js';
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

/** Raised whenever a layout changes in a way that an older reader would misread. Both are read. */
export const ARTIFACT_FORMATS: Readonly<Record<Precision, number>> = { float32: 6, int8: 7 };
const MANIFEST = 'manifest.json';

/** Who the rows are: `users[3]` is the caller's id of row 3. */
export interface IdTables {
  readonly users: readonly string[];
  readonly items: readonly string[];
  readonly categories: readonly string[];
  readonly regions: readonly string[];
}

/** All that serving needs, and what is known about it. */
export interface ModelArtifact {
  readonly id: string;
  /** Unix milliseconds; the newest good artefact is the one with the largest. */
  readonly createdAt: number;
  readonly state: RankerState;
  /** How events counted at training; people are to be looked at in the same way. */
  readonly kinds: KindTable;
  readonly ids: IdTables;
  readonly card: ModelCard;
}

export interface ArtifactManifest {
  readonly format: number;
  readonly id: string;
  readonly createdAt: number;
  readonly counts: {
    readonly users: number;
    readonly items: number;
    readonly categories: number;
    readonly regions: number;
  };
  readonly files: Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>;
}

/** What `counted.bin` holds: all of the state that is small. */
interface Head extends CountedState, Pick<RankerState, 'weights' | 'cold'>, Pick<LearntState, 'friendsFactor'> {
  readonly kinds: KindTable;
}

/** Which file holds which of the learnt parts. */
const LEARNT_FILES: Readonly<Record<Exclude<keyof LearntState, 'friendsFactor'>, string>> = {
  itemKnn: 'item-knn.bin',
  ridge: 'ridge.bin',
  ties: 'ties.bin',
  influence: 'influence.bin',
  network: 'network.bin',
  networkWithFriends: 'network-friends.bin',
};

/** Thrown by `loadArtifact`: what of which folder cannot be trusted. Nothing of it is used. */
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
 * Writes a model so that `folder` holds all of it or is not there: files into a temporary folder beside it, each fsynced, a
 * manifest with the SHA-256 of each, rename, parent fsynced. A folder that is already there is replaced.
 *
 * @param precision `int8`: vectors and pairs in a byte each (`quantiseRows`, `packCsr`), every file deflated; about a quarter of
 *   the size, and `loadArtifact` gives back nearly the same numbers
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
  const files = Object.fromEntries(
    Object.entries(contents).map(([name, bytes]) => [name, { bytes: bytes.length, sha256: sha256(bytes) }]),
  );
  const format = ARTIFACT_FORMATS[precision];
  const manifest: ArtifactManifest = { format, id, createdAt, counts: countsOf(ids), files };
  const temporary = `${folder}.partial`;
  const replaced = `${folder}.replaced`;
  await rm(temporary, { recursive: true, force: true });
  await mkdir(temporary, { recursive: true });
  for (const [name, bytes] of Object.entries(contents)) await writeSynced(join(temporary, name), bytes);
  await writeSynced(join(temporary, MANIFEST), json(manifest));
  await syncFolder(temporary);
  await rm(replaced, { recursive: true, force: true });
  await rename(folder, replaced).catch(ignoreMissing);
  await rename(temporary, folder);
  await syncFolder(dirname(folder));
  await rm(replaced, { recursive: true, force: true });
  return manifest;
}

/**
 * Reads a model back after checking every byte of it.
 *
 * @throws ArtifactDamaged where a file is missing, altered, of another format, or the counts do not agree
 */
export async function loadArtifact(folder: string): Promise<ModelArtifact> {
  const manifest = await readManifest(folder);
  const compact = manifest.format === ARTIFACT_FORMATS.int8;
  const contents = new Map<string, Buffer>();
  for (const [name, { bytes, sha256: expected }] of Object.entries(manifest.files)) {
    const content = await readOr(folder, name);
    if (content.length !== bytes) throw new ArtifactDamaged(folder, `${name} has ${content.length} of ${bytes} bytes`);
    if (sha256(content) !== expected) throw new ArtifactDamaged(folder, `the checksum of ${name} does not fit`);
    contents.set(name, compact ? inflateSync(content) : content);
  }
  const bundle = <T>(name: string): T | null => {
    const content = contents.get(name);
    return content === undefined ? null : (decodeBundle(content) as T);
  };
  try {
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
    const ids = JSON.parse(String(contents.get('ids.json'))) as IdTables;
    const card = JSON.parse(String(contents.get('card.json'))) as ModelCard;
    checkCounts(folder, manifest, ids, counted);
    const state: RankerState = { counted, learnt, weights, cold };
    return { id: manifest.id, createdAt: manifest.createdAt, state, kinds, ids, card };
  } catch (error) {
    if (error instanceof BundleDamaged || error instanceof SyntaxError) {
      throw new ArtifactDamaged(folder, error.message);
    }
    throw error;
  }
}

/**
 * Reads the manifest alone: id, date, counts.
 *
 * @throws ArtifactDamaged
 */
export async function readManifest(folder: string): Promise<ArtifactManifest> {
  let manifest: ArtifactManifest;
  try {
    manifest = JSON.parse(String(await readOr(folder, MANIFEST))) as ArtifactManifest;
  } catch (error) {
    if (error instanceof SyntaxError) throw new ArtifactDamaged(folder, `${MANIFEST}: ${error.message}`);
    throw error;
  }
  if (!PRECISIONS.some((precision) => ARTIFACT_FORMATS[precision] === manifest?.format)) {
    const known = Object.values(ARTIFACT_FORMATS).join(' and ');
    throw new ArtifactDamaged(folder, `format ${String(manifest?.format)}, this version reads ${known}`);
  }
  return manifest;
}

function checkCounts(folder: string, manifest: ArtifactManifest, ids: IdTables, counted: CountedState): void {
  const found = countsOf(ids);
  for (const [what, count] of Object.entries(manifest.counts)) {
    const there = found[what as keyof typeof found];
    if (there !== count) throw new ArtifactDamaged(folder, `${there} ids of ${what}, the manifest says ${count}`);
  }
  if (counted.items !== manifest.counts.items) {
    throw new ArtifactDamaged(folder, `${counted.items} items are scored, ${manifest.counts.items} have ids`);
  }
}

function countsOf(ids: IdTables): ArtifactManifest['counts'] {
  const { users, items, categories, regions } = ids;
  return { users: users.length, items: items.length, categories: categories.length, regions: regions.length };
}

async function readOr(folder: string, name: string): Promise<Buffer> {
  try {
    return await readFile(join(folder, name));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new ArtifactDamaged(folder, `${name} is missing`);
    throw error;
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
