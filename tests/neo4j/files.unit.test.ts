/** What the server and the set-up read and write, without a server. */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { renderConf } from '../../neo4j/conf.js';
import {
  createHome,
  homePaths,
  readConnection,
  readPassword,
  writeConnection,
  writePrivate,
} from '../../neo4j/home.js';
import { isAlive, isServerOf, lastLogLines } from '../../neo4j/process.js';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'grapevine-files-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

it('fills every place of the configuration and keeps the server to this machine', async () => {
  const conf = await renderConf({ plugins: '/p', logs: 'C:\\logs', boltPort: 1, httpPort: 2, pageCacheMb: 3 });
  expect(conf).not.toContain('{{');
  expect(conf).toContain('server.directories.logs=C:/logs');
  expect(conf.match(/listen_address=127\.0\.0\.1/g)).toHaveLength(3);
  expect(conf).toContain('auth_enabled=true');
});

it('reads a damaged connection file as none', async () => {
  const paths = homePaths(folder);
  await writeConnection(paths, { pid: 1, boltPort: 2, httpPort: 3 });
  expect(await readConnection(paths)).toEqual({ pid: 1, boltPort: 2, httpPort: 3 });
  await writeFile(paths.connection, '{"pid": 1, "bo');
  expect(await readConnection(paths)).toBeUndefined();
});

it('makes a home that only its owner enters, with a password only its owner reads', async () => {
  const paths = homePaths(join(folder, 'home'));
  await createHome(paths);
  expect(await readPassword(paths)).toBeUndefined();
  await writeFile(paths.password, 'old', { mode: 0o644 });
  await writePrivate(paths.password, 'secret');
  expect(await readPassword(paths)).toBe('secret');
  expect((await stat(paths.home)).mode & 0o777).toBe(0o700);
  expect((await stat(paths.password)).mode & 0o777).toBe(0o600);
});

it('takes no other process for a server', async () => {
  expect(isAlive(process.pid)).toBe(true);
  expect(await isServerOf(process.pid, folder)).toBe(false);
});

it('shows the causes in a log, not the calls, and only those of this start', async () => {
  const log = join(folder, 'log');
  const before = 'Exception: of an earlier start\n';
  const trace = 'Exception: outer\n\tat a.b(C.java:1)\nCaused by: inner\n\tat d.e(F.java:2)\n\t... 6 more\n';
  await writeFile(log, before + trace);
  expect(await lastLogLines(log, before.length, 10)).toEqual(['Exception: outer', 'Caused by: inner']);
  expect(await lastLogLines(log, 0, 1)).toEqual(['Caused by: inner']);
  expect(await lastLogLines(join(folder, 'none'), 0, 1)).toEqual([]);
});

describe('the pinned jars', () => {
  type Jars = { listJars(folder: string): string; checkJars(folder: string, list: string): void };
  const load = async (): Promise<Jars> => (await import(pathToFileURL(resolve('scripts/setup/jars.mjs')).href)) as Jars;

  beforeEach(async () => {
    await mkdir(join(folder, 'lib'));
    await mkdir(join(folder, 'plugins'));
    await writeFile(join(folder, 'lib', 'a-1.jar'), 'a');
    await writeFile(join(folder, 'plugins', 'b-1.jar'), 'b');
  });

  it('are listed with their SHA-256', async () => {
    const { listJars, checkJars } = await load();
    const list = listJars(folder);
    expect(list.split('\n')[0]).toBe(`${createHash('sha256').update('a').digest('hex')}  lib/a-1.jar`);
    expect(() => checkJars(folder, list)).not.toThrow();
  });

  it('are named when they differ, are absent, or were never listed', async () => {
    const { listJars, checkJars } = await load();
    const list = listJars(folder);
    await writeFile(join(folder, 'lib', 'a-1.jar'), 'tampered');
    expect(() => checkJars(folder, list)).toThrow(/lib\/a-1\.jar differs/);
    await rm(join(folder, 'lib', 'a-1.jar'));
    expect(() => checkJars(folder, list)).toThrow(/lib\/a-1\.jar is missing/);
    await writeFile(join(folder, 'lib', 'c-1.jar'), 'c');
    expect(() => checkJars(folder, list)).toThrow(/lib\/c-1\.jar is not in/);
  });

  it('of the project carry a sum each', async () => {
    const lines = (await readFile('neo4j/jars.sha256', 'utf8')).trim().split('\n');
    expect(lines.every((line) => /^[0-9a-f]{64} {2}(lib|plugins)\/[\w.-]+\.jar$/.test(line))).toBe(true);
  });
});
