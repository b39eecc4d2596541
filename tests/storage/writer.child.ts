/** Writes one file set over and over, each time with the next version in every file and in the manifest, until it is killed. */
import { writeFileSet } from '../../src/storage/file-set.js';

const folder = process.argv[2];
for (let version = 0; ; version += 1) {
  const files = ['a.bin', 'b.bin', 'c.bin'].map((name) => [name, Buffer.alloc(20_000, version % 256)] as const);
  await writeFileSet(folder, new Map(files), { version: version % 256 });
  if (version === 0) process.send?.('written');
}
