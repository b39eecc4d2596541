import { readFile } from 'node:fs/promises';
import { type NodeClassifierState } from '../train/classifier-options.js';
import { writeDurably } from '../../src/storage/durable.js';
import { BundleDamaged, decodeBundle, encodeBundle } from './bundle.js';

const KIND = 'node-classifier';
/** Raised whenever the layout changes in a way that an older reader would misread. */
const FORMAT = 1;

interface Stored extends NodeClassifierState {
  readonly kind: typeof KIND;
  readonly format: typeof FORMAT;
}

/** Writes a trained classifier as a bundle; the path holds the old file or the new file whole (`writeDurably`). */
export async function saveNodeClassifier(path: string, state: NodeClassifierState): Promise<void> {
  const { inputs, width, blocks, members } = state;
  await writeDurably(path, encodeBundle({ kind: KIND, format: FORMAT, inputs, width, blocks, members }));
}

/**
 * Reads a classifier back, equal to the bit.
 *
 * @throws BundleDamaged where the file was cut or altered, is another kind of bundle or of another format
 */
export async function loadNodeClassifier(path: string): Promise<NodeClassifierState> {
  const stored = decodeBundle(await readFile(path)) as Partial<Stored> | null;
  if (stored?.kind !== KIND) throw new BundleDamaged(`${path} holds no node classifier`);
  if (stored.format !== FORMAT) {
    throw new BundleDamaged(`format ${String(stored.format)} of ${path}, this version reads ${FORMAT}`);
  }
  const { inputs, width, blocks, members } = stored as Stored;
  return { inputs, width, blocks, members };
}
