import { matcherOf } from '../mapping/file-names.js';
import { type CellSpec, type ColumnSpec, type FileMapping, type Lookup } from '../mapping/mapping.js';
import { cellsOf, keyOf, namesOf } from '../mapping/tables.js';
import { presence } from '../mapping/texts.js';
import { readTables } from '../tables.files.js';
import { type Guess } from './plain.js';
import { type Surveyed } from './survey.files.js';

/** A look-up is worth it where it makes known so many more of the ends. */
const GAIN = 0.05;
/** Columns that may lead to people are tried, but not more than so many. */
const TRIED = 12;

type IsPerson = (id: string) => boolean;

/**
 * A guessed table of ties whose people are those of the other files: where it names them otherwise (by the number of the
 * customer, and the others by e-mail), they are looked up in a file that has both.
 *
 * @param others guesses of the files that tell of people
 * @param isPerson whether they do, of this id
 */
export async function withKnownPeople(
  folder: string,
  guess: Guess,
  others: readonly Guess[],
  tables: readonly Surveyed[],
  isPerson: IsPerson,
): Promise<Guess> {
  const table = tables.find(({ name }) => name === guess.file.file);
  const columns: Record<string, ColumnSpec> = { ...guess.file.columns };
  const because = [...guess.because];
  for (const field of ['userId', 'friendId', 'followedId']) {
    const column = columns[field];
    if (typeof column !== 'string') continue;
    const texts = [...new Set((table?.texts.get(column) ?? []).flatMap((text) => presence(text) ?? []))];
    const own = texts.filter(isPerson).length;
    if (own >= (1 - GAIN) * texts.length) continue;
    const ways = waysTo(others, tables, texts).slice(0, TRIED);
    const best = await bestWay(folder, column, ways, texts, isPerson);
    if (!best || best.known < own + GAIN * texts.length) continue;
    const { lookup } = best;
    columns[field] = { first: [{ column, lookup }, ...(own > 0 ? [column] : [])] };
    because.push(
      `"${column}" leads by "${String(lookup.key)}" of ${lookup.file} to the person: "${lookup.value}" there`,
    );
  }
  return { file: { ...guess.file, columns }, because };
}

/** Look-ups that may lead from such texts to people as other files know them. */
function waysTo(others: readonly Guess[], tables: readonly Surveyed[], texts: readonly string[]): Lookup[] {
  const email = texts.filter(isAddress).length > texts.length / 2;
  const ways = new Map<string, Lookup>();
  for (const { file } of others) {
    for (const { reading, value } of cellsOf(file.columns.userId ?? { constant: '' }).flatMap((c) =>
      placesOf(file, c),
    )) {
      const matcher = matcherOf(reading.file);
      for (const { columns, texts: seen } of tables.filter(({ name }) => matcher.test(name))) {
        for (const key of columns.filter((name) => name !== value && mayName(name, seen.get(name) ?? [], email))) {
          const lookup: Lookup = { ...reading, key, value, optional: true, unique: true };
          ways.set(keyOf(lookup), lookup);
        }
      }
    }
  }
  return [...ways.values()];
}

/** Whether a column may name people: one of e-mail addresses, or one that is called so. */
function mayName(column: string, texts: readonly string[], email: boolean): boolean {
  if (email) return texts.filter(isAddress).length > texts.length / 2;
  const named = /id$|customer|client|user|member|number|code|key|login|handle|name|phone/i.test(column);
  return named && !/total|order|date/i.test(column);
}

function isAddress(text: string): boolean {
  return text.includes('@');
}

interface Place {
  readonly reading: Omit<Lookup, 'key' | 'value'>;
  readonly value: string;
}

/** Where the ids of people stand: in the file itself, or in the last one that they are looked up in. */
function placesOf(file: FileMapping, { column, lookup }: CellSpec): Place[] {
  const last = [lookup ?? []].flat().at(-1);
  if (last) return [{ reading: last, value: last.value }];
  const names = namesOf({ column });
  if (names.length > 1) return [];
  const { file: name, format, delimiter, quote, encoding, each, header, fillDown } = file;
  const reading = { file: name, format, delimiter, quote, encoding, each, header, fillDown };
  return [{ reading, value: names[0] }];
}

/** The look-up that makes most texts known, and how many. */
async function bestWay(
  folder: string,
  column: string,
  ways: readonly Lookup[],
  texts: readonly string[],
  isPerson: IsPerson,
): Promise<{ lookup: Lookup; known: number } | undefined> {
  let best: { lookup: Lookup; known: number } | undefined;
  for (const lookup of ways) {
    const tables = await readTables(folder, { columns: { userId: { column, lookup } } }, [column]);
    const found = tables.get(keyOf(lookup));
    const known = texts.filter((text) => isPerson(found?.get(text) ?? '')).length;
    if (known > (best?.known ?? 0)) best = { lookup, known };
  }
  return best;
}
