import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { ArtifactDamaged, loadArtifact, saveArtifact, type ModelArtifact } from '../../gnn/artifact/artifact.js';
import { BundleDamaged, decodeBundle, encodeBundle } from '../../gnn/artifact/bundle.js';
import { preferences } from '../../gnn/data/preferences.js';
import { type ModelCard } from '../../gnn/card/card.js';
import { fitItemKnn } from '../../gnn/models/baselines/item-knn.js';
import { countState, NOTHING_LEARNT } from '../../gnn/models/ranker-state.js';
import { KINDS, plantedShop } from './shop.js';

const shop = plantedShop(20, 12, 10, 2);
const card = { format: 1, notes: ['made for a test'] } as unknown as ModelCard;

function artifactOf(id: string, createdAt: number): ModelArtifact {
  const names = (what: string, count: number): string[] => Array.from({ length: count }, (_, n) => `${what}-${n}`);
  const itemKnn = fitItemKnn(preferences(shop, KINDS));
  return {
    id,
    createdAt,
    state: {
      counted: countState(shop, KINDS),
      learnt: {
        ...NOTHING_LEARNT,
        itemKnn,
        friendsFactor: 0.25,
        influence: { lift: Float32Array.of(1, 2.5), useful: true },
      },
      weights: { 'category-180': 1, regional: 1e-4 },
      cold: { atMost: 3, weights: { 'recent-60': 1, regional: 1e-4 } },
    },
    kinds: KINDS,
    ids: { users: names('u', 20), items: names('i', 12), categories: names('c', 4), regions: names('r', 4) },
    card,
  };
}

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'grapevine-artifact-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('a bundle', () => {
  it('gives back plain values and typed arrays, and refuses any changed byte', () => {
    fc.assert(
      fc.property(
        fc.record({
          text: fc.string(),
          int: fc.int32Array(),
          bytes: fc.uint8Array(),
          real: fc.float64Array({ noNaN: true }),
        }),
        fc.nat(),
        (value, place) => {
          const bytes = encodeBundle({ nested: [value, null] });
          expect(decodeBundle(bytes)).toEqual({ nested: [value, null] });
          bytes[place % bytes.length] ^= 1;
          expect(() => decodeBundle(bytes)).toThrow(BundleDamaged);
        },
      ),
    );
  });
});

describe('an artefact', () => {
  it('comes back as it was saved, also over one of the same name', async () => {
    const folder = join(root, 'm1');
    await saveArtifact(folder, artifactOf('m1', 1));
    await saveArtifact(folder, artifactOf('m1', 2));
    expect(await loadArtifact(folder)).toEqual(artifactOf('m1', 2));
    expect(await readdir(root)).toEqual(['m1']);
  });

  it.each(['counted.bin', 'item-knn.bin', 'ids.json', 'card.json', 'manifest.json'])(
    'is refused when %s is cut, altered or gone',
    async (name) => {
      const folder = join(root, 'm1');
      const spoil: ((path: string) => Promise<void>)[] = [
        (path) => truncate(path, 20),
        async (path) => {
          const bytes = await readFile(path);
          bytes[bytes.length >> 1] ^= 0x40;
          await writeFile(path, bytes);
        },
        (path) => rm(path),
      ];
      for (const act of spoil) {
        await saveArtifact(folder, artifactOf('m1', 1));
        const before = await loadArtifact(folder);
        await act(join(folder, name));
        // One flipped bit in the manifest may fall on the date or the id, which nothing else records.
        const outcome: unknown = await loadArtifact(folder).catch((error: unknown) => error);
        if (name === 'manifest.json' && !(outcome instanceof Error)) expect(outcome).not.toEqual(before);
        else expect(outcome).toBeInstanceOf(ArtifactDamaged);
      }
    },
  );
});
