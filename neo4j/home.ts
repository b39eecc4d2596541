/** The files of one Neo4j home: where they are, and who may read them. */
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { isAlive } from './process.js';

/** Paths inside a home. Neo4j writes `data`; Grapevine writes the rest. */
export interface HomePaths {
  readonly home: string;
  readonly conf: string;
  readonly logs: string;
  /** Standard output and error of the server process. */
  readonly log: string;
  readonly password: string;
  readonly connection: string;
  /** One file for each process that uses the server, named after its process id; the server ends after the last of them. */
  readonly users: string;
}

/** @param home any path; made absolute, since Neo4j refuses relative ones. */
export function homePaths(home: string): HomePaths {
  const root = resolve(home);
  return {
    home: root,
    conf: join(root, 'neo4j.conf'),
    logs: join(root, 'logs'),
    log: join(root, 'logs', 'neo4j.log'),
    password: join(root, 'password'),
    connection: join(root, 'connection.json'),
    users: join(root, 'users'),
  };
}

const connectionSchema = z.object({ pid: z.int(), boltPort: z.int(), httpPort: z.int() });

/** How the latest server of a home was reached; it may have ended since. */
export type Connection = z.infer<typeof connectionSchema>;

/** Makes the folders of a home. Only its owner may look inside: the store holds people's data. */
export async function createHome(paths: HomePaths): Promise<void> {
  await mkdir(paths.home, { recursive: true, mode: 0o700 });
  await mkdir(paths.logs, { recursive: true });
  await mkdir(paths.users, { recursive: true });
}

/** The connection written by the latest start, or undefined when there is none or it is damaged. */
export async function readConnection(paths: HomePaths): Promise<Connection | undefined> {
  const text = await readFile(paths.connection, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return connectionSchema.parse(JSON.parse(text));
  } catch {
    return undefined; // Cut short by a full disk: the server itself tells whether it runs.
  }
}

/** Replaces the connection file in one step, so that a reader never sees half of it. */
export async function writeConnection(paths: HomePaths, connection: Connection): Promise<void> {
  await writePrivate(paths.connection, JSON.stringify(connection));
}

/** The password of user neo4j, or undefined on a home that never started. */
export async function readPassword(paths: HomePaths): Promise<string | undefined> {
  const text = await readFile(paths.password, 'utf8').catch(() => undefined);
  return text?.trim() || undefined;
}

/** Writes a file that only its owner reads (mode 600), in one step. */
export async function writePrivate(path: string, text: string): Promise<void> {
  const aside = `${path}.${process.pid}.new`;
  await rm(aside, { force: true });
  await writeFile(aside, `${text}\n`, { mode: 0o600 });
  await rename(aside, path);
}

/** Notes that this process uses the server of the home. */
export async function enterUsers(paths: HomePaths): Promise<void> {
  await writeFile(join(paths.users, String(process.pid)), '');
}

/** Takes the note back. */
export async function leaveUsers(paths: HomePaths): Promise<void> {
  await rm(join(paths.users, String(process.pid)), { force: true });
}

/** Whether a living process other than this one uses the server. */
export async function hasOtherUsers(paths: HomePaths): Promise<boolean> {
  const names = await readdir(paths.users).catch(() => []);
  return names.map(Number).some((pid) => pid !== process.pid && isAlive(pid));
}
