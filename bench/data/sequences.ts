/** What people did, one after the other, for models of the next item. */
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Sequences, sequencesOf } from '../../gnn/sequence/sequences.js';
import { linesOf, UnusableFile } from './lines.js';

export interface NamedSequences {
  readonly name: string;
  readonly sequences: Sequences;
}

/** Fewer events leave nothing to learn from once the last two are set aside. */
const FEWEST_EVENTS = 3;
/** Files of candidates that some papers rank among are written like sequences and are none. */
const NOT_SEQUENCES = /_sample\.txt(\.gz)?$/;

/** The one file, or the sequences of a folder in the order of their names. @throws UnusableFile where there is none */
export function sequenceFiles(place: string): string[] {
  let folder: boolean;
  try {
    folder = statSync(place).isDirectory();
  } catch {
    // `sequences/Beauty` stands for `sequences/Beauty.txt.gz`.
    const named = filesOf(dirname(place)).filter((file) => stem(file) === basename(place));
    if (named.length === 0) throw new UnusableFile(`${place} cannot be read: there is no such file or folder.`);
    return named.map((file) => join(dirname(place), file));
  }
  if (!folder) return [place];
  const files = filesOf(place).filter((file) => !NOT_SEQUENCES.test(file));
  if (files.length === 0)
    throw new UnusableFile(`${place} holds no sequences (.txt) or tables of events (ratings.tsv), plain or .gz.`);
  return files.map((file) => join(place, file));
}

/**
 * A `.txt`: a line a person, the name of the person and then the items, the oldest first, parted by blanks; times are not known. A `.tsv` with a head: a line an event, the person
 * in the first column, the item in the second, the time in seconds in the last; an item that comes again counts once. `.gz` or not. People with fewer than three events are left out.
 *
 * @throws UnusableFile
 */
export function readSequences(file: string): NamedSequences {
  const people = /\.tsv(\.gz)?$/.test(file) ? fromTable(file) : fromLines(file);
  const kept = people.filter(({ items }) => items.length >= FEWEST_EVENTS);
  if (kept.length === 0) throw new UnusableFile(`${file}: nobody has ${FEWEST_EVENTS} events.`);
  const place = new Map<string, number>();
  for (const { items } of kept) for (const item of items) if (!place.has(item)) place.set(item, place.size);
  const histories = kept.map(({ items, times }) => ({ items: items.map((item) => place.get(item)!), times }));
  return { name: nameOf(file), sequences: sequencesOf(histories, place.size) };
}

interface Person {
  readonly items: readonly string[];
  readonly times: readonly number[] | null;
}

function fromLines(file: string): Person[] {
  const seen = new Set<string>();
  return linesOf(file).map((line, n) => {
    const [person, ...items] = line.trim().split(/\s+/);
    if (person === '') throw new UnusableFile(`${file}:${n + 1}: the line is empty.`);
    if (items.length === 0) throw new UnusableFile(`${file}:${n + 1}: ${person} has no items.`);
    if (seen.has(person)) throw new UnusableFile(`${file}:${n + 1}: ${person} stands in a line before.`);
    seen.add(person);
    return { items, times: null };
  });
}

function fromTable(file: string): Person[] {
  const [head, ...lines] = linesOf(file);
  const width = head.split('\t').length;
  if (width < 3) throw new UnusableFile(`${file}:1: a person, an item and a time are three columns, not ${width}.`);
  const events = lines.map((line, n) => {
    const cells = line.split('\t');
    const time = Number(cells[width - 1]);
    if (cells.length !== width)
      throw new UnusableFile(`${file}:${n + 2}: ${cells.length} cells under a head of ${width}.`);
    if (cells[width - 1] === '' || !Number.isFinite(time))
      throw new UnusableFile(`${file}:${n + 2}: "${cells[width - 1]}" is no time.`);
    return { person: cells[0], item: cells[1], time };
  });
  const people = new Map<string, Map<string, number>>();
  // Sorting keeps the order of the file within a time.
  for (const { person, item, time } of events.sort((a, b) => a.time - b.time)) {
    const held = people.get(person) ?? new Map<string, number>();
    people.set(person, held);
    if (!held.has(item)) held.set(item, time);
  }
  return [...people.values()].map((held) => ({ items: [...held.keys()], times: [...held.values()] }));
}

function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => /\.txt(\.gz)?$|^ratings\.tsv(\.gz)?$/.test(file))
      .sort();
  } catch (error) {
    throw new UnusableFile(`${folder} cannot be read: ${(error as Error).message}`);
  }
}

function stem(file: string): string {
  return file.replace(/(\.(txt|tsv))?(\.gz)?$/, '');
}

function nameOf(file: string): string {
  return stem(basename(file)) === 'ratings' ? basename(dirname(file)) : stem(basename(file));
}
