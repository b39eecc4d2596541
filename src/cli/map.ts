import { type Command } from 'commander';
import { access, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import {
  FOLDER_MAPPING,
  type GuessedMapping,
  guessMapping,
  mappingText,
  previewLines,
  readyMappings,
} from '../features/activity/sources/files/index.js';

interface MapFlags {
  readonly out?: string;
  readonly force?: boolean;
}

/** `grapevine map <folder>`: guesses the mapping of a folder of files and writes it, with what it makes of them. */
export function registerMap(program: Command, now: () => number): void {
  program
    .command('map')
    .description('guess what the files of a folder hold, and write a mapping to check and to ingest them by')
    .argument(
      '<folder>',
      'folder with an export: Shopify, WooCommerce, Magento, Olist, MovieLens, Segment, GA4, or plain tables',
    )
    .option('--out <file>', `where the mapping goes; ${FOLDER_MAPPING} in the folder by default, where ingest finds it`)
    .option('--force', 'replace a mapping that is there')
    .action(async (folder: string, flags: MapFlags) => {
      const out = flags.out ?? join(folder, FOLDER_MAPPING);
      if (!flags.force && (await exists(out))) {
        throw new Error(`${out} is there already; --force replaces it, --out writes another file.`);
      }
      const guess = await guessMapping(folder, await readyMappings(), [basename(out), FOLDER_MAPPING], now());
      await writeFile(out, mappingText(guess)).catch((cause: unknown) => {
        throw new Error(`${out} cannot be written: give another file with --out.`, { cause });
      });
      console.log(summary(guess, folder, flags.out));
    });
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function summary({ name, files, unread }: GuessedMapping, folder: string, out: string | undefined): string {
  const mapping = out === undefined ? '' : ` --mapping ${relative('.', out)}`;
  const path = out ?? join(folder, FOLDER_MAPPING);
  return [
    ...files.flatMap((preview) => [
      `${preview.file.file} → ${preview.file.target}`,
      ...[...preview.because, ...previewLines(preview)].map((line) => `  ${line}`),
    ]),
    ...unread.map((file) => `not read: ${file.name}: ${file.why}`),
    '',
    `The mapping (${name}) is in ${path}. Check it, then:`,
    `  npm run grapevine -- ingest ${folder}${mapping}`,
    '  npm run grapevine -- train',
    '  npm start',
  ].join('\n');
}
