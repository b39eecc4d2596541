import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type KindTable } from '../data/dataset.js';
import { type ModelCard } from '../evaluate/card.js';
import { type CountedState, type LearntState, type NetworkState, type RankerState } from '../models/ranker-state.js';
import { type TieState } from '../models/tie-shares.js';
import { type Csr } from '../tensors/csr.js';
import { BundleDamaged, decodeBundle, encodeBundle, syncFolder, writeSynced } from './bundle.js';

/** Raised whenever the layout changes in a way that an older reader would misread. */
export const ARTIFACT_FORMAT = 4;
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
 */
export async function saveArtifact(folder: string, artifact: ModelArtifact): Promise<ArtifactManifest> {
  const { id, createdAt, state, kinds, ids, card } = artifact;
  const { learnt, weights, cold } = state;
  const contents: Record<string, Buffer> = {
    'counted.bin': encodeBundle({ ...state.counted, weights, cold, kinds, friendsFactor: learnt.friendsFactor }),
    'ids.json': json(ids),
    'card.json': json(card),
  };
  if (learnt.itemKnn !== null) contents['item-knn.bin'] = encodeBundle(learnt.itemKnn);
  if (learnt.ridge !== null) contents['ridge.bin'] = encodeBundle(learnt.ridge);
  if (learnt.ties !== null) contents['ties.bin'] = encodeBundle(learnt.ties);
  if (learnt.network !== null) contents['network.bin'] = encodeBundle(learnt.network);
  if (learnt.networkWithFriends !== null) contents['network-friends.bin'] = encodeBundle(learnt.networkWithFriends);
  const files = Object.fromEntries(
    Object.entries(contents).map(([name, bytes]) => [name, { bytes: bytes.length, sha256: sha256(bytes) }]),
  );
  const manifest: ArtifactManifest = { format: ARTIFACT_FORMAT, id, createdAt, counts: countsOf(ids), files };
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
  const contents = new Map<string, Buffer>();
  for (const [name, { bytes, sha256: expected }] of Object.entries(manifest.files)) {
    const content = await readOr(folder, name);
    if (content.length !== bytes) throw new ArtifactDamaged(folder, `${name} has ${content.length} of ${bytes} bytes`);
    if (sha256(content) !== expected) throw new ArtifactDamaged(folder, `the checksum of ${name} does not fit`);
    contents.set(name, content);
  }
  const bundle = <T>(name: string): T | null => {
    const content = contents.get(name);
    return content === undefined ? null : (decodeBundle(content) as T);
  };
  try {
    const head = bundle<Head>('counted.bin');
    if (head === null) throw new ArtifactDamaged(folder, 'counted.bin is not in the manifest');
    const { weights, cold, kinds, friendsFactor, ...counted } = head;
    const learnt: LearntState = {
      itemKnn: bundle<Csr>('item-knn.bin'),
      ridge: bundle<Csr>('ridge.bin'),
      friendsFactor,
      ties: bundle<TieState>('ties.bin'),
      network: bundle<NetworkState>('network.bin'),
      networkWithFriends: bundle<NetworkState>('network-friends.bin'),
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
  if (manifest?.format !== ARTIFACT_FORMAT) {
    throw new ArtifactDamaged(folder, `format ${String(manifest?.format)}, this version reads ${ARTIFACT_FORMAT}`);
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
