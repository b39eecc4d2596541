import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { bytesOf, columnOf, fileOf } from '../../src/storage/columns.js';
import { FileSetDamaged, type FileSetFault } from '../../src/storage/damage.js';
import { writeDurably } from '../../src/storage/durable.js';
import { readFileSet, readFileSetManifest, writeFileSet } from '../../src/storage/file-set.js';
import { removeOthers } from '../../src/storage/remove-others.js';

interface Said {
  readonly version: number;
}

let root: string;
let folder: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'grapevine-storage-'));
  folder = join(root, 'set');
});
afterEach(() => rm(root, { recursive: true }));

const write = (version: number, numbers: number[]): Promise<unknown> =>
  writeFileSet(folder, new Map([['numbers.f64', bytesOf(Float64Array.from(numbers))]]), { version });

describe('a file set', () => {
  it('comes back as it was written, also over one of the same name, and leaves nothing beside it', async () => {
    await write(1, [1, 2, 3]);
    await write(2, [0.5, -1]);
    const set = await readFileSet<Said>(folder, ['version']);
    expect(set.manifest.version).toBe(2);
    expect(columnOf(set, 'numbers.f64', Float64Array)).toEqual(Float64Array.of(0.5, -1));
    expect(() => fileOf(set, 'other')).toThrow(FileSetDamaged);
    const { manifest, checksum } = await readFileSetManifest<Said>(folder, ['version']);
    expect({ manifest, checksum }).toEqual({ manifest: set.manifest, checksum: set.checksum });
    expect(await readdir(root)).toEqual(['set']);
  });

  it('has one checksum for one content, whatever the order of the files', async () => {
    const files: [string, Uint8Array][] = [
      ['a', Buffer.from('one')],
      ['b', Buffer.from('two')],
    ];
    const first = await writeFileSet(folder, new Map(files), {});
    expect((await writeFileSet(folder, new Map(files.reverse()), {})).checksum).toBe(first.checksum);
    files[0][1] = Buffer.from('tow');
    expect((await writeFileSet(folder, new Map(files), {})).checksum).not.toBe(first.checksum);
  });

  const damages: [FileSetFault, string, (path: string) => Promise<void>][] = [
    ['FILE_LENGTH', 'numbers.f64', (path) => truncate(path, 5)],
    ['FILE_MISSING', 'numbers.f64', (path) => rm(path)],
    ['FILE_CHECKSUM', 'numbers.f64', (path) => writeFile(path, bytesOf(Float64Array.of(4, 2, 3)))],
    ['NO_MANIFEST', 'manifest.json', (path) => rm(path)],
    ['MANIFEST_UNREADABLE', 'manifest.json', (path) => truncate(path, 12)],
    ['MANIFEST_UNREADABLE', 'manifest.json', (path) => writeFile(path, '{"files": {}}')],
    ['MANIFEST_UNREADABLE', 'manifest.json', (path) => writeFile(path, 'null')],
  ];
  it.each(damages)('is refused by name: %s in %s', async (code, file, damage) => {
    await write(1, [1, 2, 3]);
    await damage(join(folder, file));
    const error: unknown = await readFileSet<Said>(folder, ['version']).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(FileSetDamaged);
    expect(error).toMatchObject({ code, folder, file, reason: expect.stringContaining(file) as string });
  });

  it('is one version, whole, or is not there, whenever its writer is killed', async () => {
    const child = fileURLToPath(new URL('./writer.child.ts', import.meta.url));
    let whole = 0;
    for (const ms of [5, 30, 60]) {
      const writer = fork(child, [folder], { execArgv: ['--import', 'tsx'] });
      await once(writer, 'message');
      await pause(ms);
      writer.kill('SIGKILL');
      await once(writer, 'close');
      const set = await readFileSet<Said>(folder, ['version']).catch((error: unknown) => {
        expect(error).toMatchObject({ code: 'NO_MANIFEST' });
        return null;
      });
      if (!set) continue;
      whole += 1;
      expect([...set.files.keys()]).toEqual(['a.bin', 'b.bin', 'c.bin']);
      for (const bytes of set.files.values()) {
        expect(bytes.equals(Buffer.alloc(20_000, set.manifest.version))).toBe(true);
      }
    }
    expect(whole).toBeGreaterThan(0);
  });
});

describe('a durable file', () => {
  it('holds the parts in order and replaces what was there', async () => {
    const path = join(root, 'file');
    await writeDurably(path, Buffer.from('old'));
    await writeDurably(path, [Buffer.from('new'), Buffer.from(' bytes')]);
    expect(await readFile(path, 'utf8')).toBe('new bytes');
    expect(await readdir(root)).toEqual(['file']);
  });
});

describe('removing others', () => {
  it('keeps what is named, and takes a missing folder for an empty one', async () => {
    for (const name of ['a', 'b', 'c']) await writeFile(join(root, name), '');
    await removeOthers(root, ['b', 'z']);
    expect(await readdir(root)).toEqual(['b']);
    await removeOthers(join(root, 'nowhere'), []);
  });
});
