import { IngestError } from '../errors.js';
import { type Mapping } from '../mapping/mapping.js';
import { matcherOf } from '../mapping/file-names.js';
import { lookupsOf } from '../mapping/tables.js';
import { fittingMapping } from './known.js';
import { withKnownPeople } from './people.service.js';
import { type Guess, guessPlain, guessTies, inOrder, isEvident } from './plain.js';
import { type Preview, Previews } from './preview.service.js';
import { surveyFolder, type Surveyed, type Unread } from './survey.files.js';

/** What the files of a folder hold, as far as they show it. */
export interface GuessedMapping {
  readonly name: string;
  readonly description: string;
  readonly files: readonly Preview[];
  /** Files that the mapping does not read, and why. */
  readonly unread: readonly Unread[];
}

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
  const rest = tables.filter(({ name }) => !used.has(name));
  const plain = guessPlain(tables, new Date(now).toISOString().slice(0, 10), rest);
  const guesses = inOrder([...fitted, ...plain.filter((guess) => !fitting?.complete || adds(fitting.mapping, guess))]);
  const [told, tied] = [guesses.filter((one) => !isTie(one)), guesses.filter(isTie)];
  const silent = rest.filter(({ name }) => !guesses.some(({ file }) => file.file === name));
  const previews = new Previews(folder, now, tied.length + silent.length > 0);
  for (const guess of told) await previews.add(guess);
  const isPerson = (text: string): boolean => previews.knowsPerson(text);
  for (const guess of [...tied, ...silent.flatMap((table) => guessTies(table, isPerson))]) {
    await previews.add(await withKnownPeople(folder, guess, told, tables, isPerson));
  }
  const { files } = previews;
  if (files.length === 0) {
    const seen = tables.map(({ name, columns }) => `${name} (${columns.slice(0, 12).join(', ')})`).join('; ');
    const message = `No file of ${folder} shows who did what to which product. ${seen === '' ? 'It holds no table' : `It holds ${seen}`}.`;
    throw new IngestError('FILE_MISSING', message);
  }
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

/** Whether a file that a ready mapping does not read holds what the mapping has not: ties, else what the columns show. */
function adds(mapping: Mapping, guess: Guess): boolean {
  if (isTie(guess)) return true;
  if (guess.file.target === 'events') return isEvident(guess);
  return !mapping.files.some(({ target }) => target === guess.file.target);
}

function isTie({ file: { target } }: Guess): boolean {
  return target === 'friendships' || target === 'follows';
}

/** Names of the files that are read or looked things up in. */
function readNames(tables: readonly Surveyed[], guesses: readonly Guess[]): Set<string> {
  const wanted = guesses.flatMap(({ file }) => [file.file, ...lookupsOf(file).map((lookup) => lookup.file)]);
  const matchers = wanted.map(matcherOf);
  return new Set(tables.map(({ name }) => name).filter((name) => matchers.some((matcher) => matcher.test(name))));
}
