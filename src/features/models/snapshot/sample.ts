import { type SnapshotAbout } from './snapshot.js';

/**
 * Whether a person is in the sample of a share (0 .. 1) of the people. It depends on the id alone: the sample does not change
 * when people join, and a smaller sample is part of every larger one.
 */
export function inSample(id: string, share: number): boolean {
  return placeOf(id) < share;
}

/** A number in [0, 1) drawn from an id: FNV-1a over its code units, mixed by the finaliser of MurmurHash3. */
function placeOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let n = 0; n < id.length; n += 1) hash = Math.imul(hash ^ id.charCodeAt(n), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** The notes on the model card about what a snapshot leaves out. */
export function sampleNotes({ sample = {} }: SnapshotAbout): string[] {
  const { people, since } = sample;
  return [
    ...(people === undefined ? [] : [`learnt from a sample: ${people} of the people, and what is between them`]),
    ...(since === undefined ? [] : [`learnt from what happened since ${since}`]),
  ];
}
