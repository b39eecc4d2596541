import { mkdtemp, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunStart } from '../../gnn/index.js';
import { loadPlaces, loadStart, saveStart } from '../../src/features/models/training/starts.files.js';
import { FileSetDamaged } from '../../src/storage/damage.js';

const start: RunStart = {
  nights: 2,
  coldSteps: { network: 60, networkWithFriends: 80 },
  networks: {
    'test-network': {
      width: 2,
      until: 1_700_000_000,
      own: Float32Array.of(1, -1, 0.5, 0.25, -2, 4),
      itemCarriers: Float32Array.of(3, 0, 0, 3),
    },
  },
};

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'grapevine-starts-')), 'm1');
  await saveStart(folder, 'm1', start, { users: ['ada', 'bo', 'cy'], items: ['pen', 'cup'] });
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

describe('what a training leaves for the next', () => {
  it('comes back in the rows of another day: people keep their vectors, newcomers have zeros', async () => {
    const loaded = await loadStart(folder, { users: ['abe', 'bo', 'ada'], items: ['cup', 'hat'] });
    expect(loaded).toMatchObject({ id: 'm1', nights: 2, coldSteps: start.coldSteps });
    const { width, until, own, itemCarriers } = loaded.networks['test-network'];
    expect({ width, until }).toEqual({ width: 2, until: 1_700_000_000 });
    [0, 0, 0.5, 0.25, 1, -1].forEach((value, n) => expect(own[n]).toBeCloseTo(value, 2));
    [0, 3, 0, 0].forEach((value, n) => expect(itemCarriers[n]).toBeCloseTo(value, 1));
  });

  it('has where the network of the earliest slice placed people, if there was one', async () => {
    expect(await loadPlaces(folder)).toBeNull();
    const users = Float32Array.of(1, 0, 0.6, 0.8, 0, 0);
    const networks = { 'validation-network': { ...start.networks['test-network'], users } };
    await saveStart(folder, 'm1', { ...start, networks }, { users: ['ada', 'bo', 'cy'], items: ['pen', 'cup'] });
    const { vectors, ...places } = (await loadPlaces(folder))!;
    expect(places).toEqual({ ids: ['ada', 'bo', 'cy'], width: 2, until: 1_700_000_000 });
    users.forEach((value, n) => expect(vectors[n]).toBeCloseTo(value, 2));
  });

  it('is refused when cut', async () => {
    await truncate(join(folder, 'networks.bin'), 40);
    await expect(loadStart(folder, { users: [], items: [] })).rejects.toThrow(FileSetDamaged);
    await expect(loadPlaces(folder)).rejects.toThrow(FileSetDamaged);
  });
});
