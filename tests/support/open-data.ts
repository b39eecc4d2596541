import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A data set that may be present beside the project, and tests that need it. */
export interface OpenData {
  readonly folder: string;
  readonly describe: jest.Describe;
  readonly it: jest.It;
}

/** A folder of open data. If it is absent, its tests are skipped and the reason is printed once in a suite. */
export function openData(name: string): OpenData {
  return besideProject('data', name);
}

/** A folder of files of one case, likewise. */
export function openCase(name: string): OpenData {
  return besideProject('cases', name);
}

function besideProject(kind: string, name: string): OpenData {
  const folder = join('..', 'shared', kind, name);
  if (existsSync(folder)) return { folder, describe, it };
  process.stderr.write(`skipped: ${folder} is not there\n`);
  return { folder, describe: describe.skip, it: it.skip };
}
