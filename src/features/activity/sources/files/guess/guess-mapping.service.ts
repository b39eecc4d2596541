import { emptyBatch } from '../sieve/batch.js';
import { IngestError } from '../errors.js';
import { type FileMapping, type Mapping, parseMapping } from '../mapping/mapping.js';
import { matcherOf } from '../mapping/file-names.js';
import { lookupsOf } from '../mapping/tables.js';
import { openSource } from '../open-source.files.js';
import { Sieve } from '../sieve/sieve.js';
import { findFiles } from '../source.files.js';
import { type Tally } from '../sieve/tally.js';
import { fittingMapping } from './known.js';
import { type Guess, guessPlain, inOrder } from './plain.js';
import { surveyFolder, type Surveyed, type Unread } from './survey.files.js';

/** The first rows of a file, as an ingest would store them. */
export interface Preview {
  readonly file: FileMapping;
  /** Why it is read so. */
  readonly because: readonly string[];
  readonly rows: readonly object[];
  /** What became of the records that were looked at. */
  readonly tally: Tally;
}

export interface GuessedMapping {
  readonly name: string;
  readonly description: string;
  readonly files: readonly Preview[];
  /** Files that the mapping does not read, and why. */
  readonly unread: readonly Unread[];
}

const ROWS = 10;
/** Records that are looked at for the preview of a file. */
const RECORDS = 1_000;

/**
 * Guesses what the files of a folder hold: by the mapping that comes with the project and fits best, else by the names of
 * columns and what stands in them. The guess is for a person to check, so it says why, and shows what it makes of the files.
 *
 * @param known the mappings that come with the project
 * @param except names of files that are no data
 * @param now epoch milliseconds
 * @throws {IngestError} FOLDER_MISSING, or FILE_MISSING where no file shows events, people, products or ties
 */
export async function guessMapping(
  folder: string,
  known: readonly Mapping[],
  except: readonly string[],
  now: number,
): Promise<GuessedMapping> {
  const { tables, unread } = await surveyFolder(folder, except);
  const fitting = fittingMapping(known, tables);
  const fitted = fitting?.mapping.files.map((file): Guess => ({ file, because: [] })) ?? [];
  const used = readNames(tables, fitted);
  const rest = fitting?.complete ? [] : tables.filter(({ name }) => !used.has(name));
  const guesses = inOrder([...fitted, ...guessPlain(tables, new Date(now).toISOString().slice(0, 10), rest)]);
  if (guesses.length === 0) {
    const seen = tables.map(({ name, columns }) => `${name} (${columns.slice(0, 12).join(', ')})`).join('; ');
    const message = `No file of ${folder} shows who did what to which product. ${seen === '' ? 'It holds no table' : `It holds ${seen}`}.`;
    throw new IngestError('FILE_MISSING', message);
  }
  const files: Preview[] = [];
  for (const { file, because } of guesses) files.push({ file, because, ...(await preview(folder, file, now)) });
  const names = readNames(tables, files);
  const others = tables
    .filter(({ name }) => !names.has(name))
    .map(({ name }) => ({ name, why: 'the mapping has no use for it' }));
  return {
    name: fitting?.mapping.name ?? 'guessed',
    description: fitting?.mapping.description ?? 'Guessed from the names of columns and what stands in them',
    files,
    unread: [...unread, ...others],
  };
}

async function preview(folder: string, mapping: FileMapping, now: number): Promise<Pick<Preview, 'rows' | 'tally'>> {
  const sieve = new Sieve(now);
  const batch = emptyBatch(mapping.file, mapping.target);
  for (const file of await findFiles(folder, parseMapping({ name: 'preview', files: [mapping] }, mapping.file))) {
    const { rows } = await openSource(folder, file);
    for await (const row of rows) {
      sieve.sort(row, mapping.target, batch);
      if (batch.tally.read >= RECORDS) break;
    }
  }
  return { rows: batch.entries.slice(0, ROWS).map(({ row }) => row), tally: batch.tally };
}

/** Names of the files that are read or looked things up in. */
function readNames(tables: readonly Surveyed[], guesses: readonly Guess[]): Set<string> {
  const wanted = guesses.flatMap(({ file }) => [file.file, ...lookupsOf(file).map((lookup) => lookup.file)]);
  const matchers = wanted.map(matcherOf);
  return new Set(tables.map(({ name }) => name).filter((name) => matchers.some((matcher) => matcher.test(name))));
}
