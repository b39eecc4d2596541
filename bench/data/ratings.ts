/** Ratings with given splits: those of MovieLens (`u1.base`, `u1.test`) and tables with a column for each split. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Following } from '../../src/algorithms/ratings/rating-columns.js';
import { type Ratings, takeRatings } from '../../src/algorithms/ratings/rating-table.js';
import { linesOf, UnusableFile } from './lines.js';

export interface RatingSplit {
  readonly train: Ratings;
  /** Absent where the split has none: it is cut from train. */
  readonly valid?: Ratings;
  readonly test: Ratings;
}

export interface RatingData {
  readonly name: string;
  readonly splits: readonly RatingSplit[];
  readonly following?: Following;
}

const FOLDS = /^(.+?)(\d+)\.base(\.gz)?$/;
const TRUST = /-trust\.tsv(\.gz)?$/;

/**
 * A folder of folds (`<name><k>.base`, `<name><k>.test`: person, item, rating, separated by tabs), a folder of tables, or one table (`.tsv`: a head, then user, item, rating
 * and columns `split0`, ... of train, valid, test; `<name>-trust.tsv` beside it: who trusts whom). All may be `.gz`.
 *
 * @throws UnusableFile
 */
export function readRatings(place: string): RatingData[] {
  if (!existsSync(place)) throw new UnusableFile(`${place} is not there.`);
  if (!statSync(place).isDirectory()) return [readTable(place)];
  const files = readdirSync(place).sort();
  if (files.some((file) => FOLDS.test(file))) return [readFolds(place, files)];
  const tables = files.filter((file) => /\.tsv(\.gz)?$/.test(file) && !TRUST.test(file));
  if (tables.length === 0) throw new UnusableFile(`${place} holds neither folds (u1.base) nor tables (.tsv).`);
  return tables.map((file) => readTable(join(place, file)));
}

function readFolds(folder: string, files: readonly string[]): RatingData {
  const reader = new Reader();
  const splits = files.flatMap((file) => {
    const [, , , zipped = ''] = FOLDS.exec(file) ?? [];
    if (!FOLDS.test(file)) return [];
    const test = file.replace(`.base${zipped}`, `.test${zipped}`);
    const rows = [file, test].map((name) => reader.rows(join(folder, name), 0).map(({ row }) => row));
    return [rows];
  });
  return {
    name: basename(folder),
    splits: splits.map(([train, test]) => ({ train: reader.ratings(train), test: reader.ratings(test) })),
  };
}

function readTable(file: string): RatingData {
  const head = linesOf(file)[0].split('\t');
  const parts = head.flatMap((name, at) => (/^split\d+$/.test(name) ? [at] : []));
  if (head.slice(0, 3).join() !== 'user,item,rating' || parts.length === 0) {
    throw new UnusableFile(`${file}:1: the head is not user, item, rating, split0, ...`);
  }
  const reader = new Reader();
  const rows = reader.rows(file, 1);
  const trust = file.replace(/\.tsv(\.gz)?$/, '-trust.tsv$1');
  const following = existsSync(trust) ? readFollowing(trust, reader) : undefined;
  const all = reader.ratings(rows.map(({ row }) => row));
  const splits = parts.map((at) => {
    const of = (part: string): Ratings =>
      takeRatings(
        all,
        rows.flatMap(({ cells }, n) => (cells[at] === part ? [n] : [])),
      );
    const [train, valid, test] = ['train', 'valid', 'test'].map(of);
    if (train.value.length === 0 || test.value.length === 0) {
      throw new UnusableFile(`${file}: ${head[at]} has no rows of train or none of test.`);
    }
    return { train, valid: valid.value.length > 0 ? valid : undefined, test };
  });
  return { name: basename(file).replace(/\.tsv(\.gz)?$/, ''), splits, following };
}

function readFollowing(file: string, reader: Reader): Following {
  const arcs = linesOf(file)
    .slice(1)
    .map((line) => line.split('\t'))
    .map(([person, friend]) => [reader.person(person, false), reader.person(friend, false)])
    .filter(([person, friend]) => person !== undefined && friend !== undefined) as number[][];
  return { person: Int32Array.from(arcs, ([a]) => a), friend: Int32Array.from(arcs, ([, b]) => b) };
}

/** Numbers people and items in the order in which files name them. */
class Reader {
  private readonly people = new Map<string, number>();
  private readonly items = new Map<string, number>();

  person(name: string, make = true): number | undefined {
    return numberOf(this.people, name, make);
  }

  rows(file: string, head: number): { row: readonly [number, number, number]; cells: readonly string[] }[] {
    return linesOf(file)
      .slice(head)
      .map((line, n) => {
        const cells = line.split('\t');
        const rating = cells[2]?.trim() ? Number(cells[2]) : NaN;
        if (!Number.isFinite(rating))
          throw new UnusableFile(`${file}:${n + 1 + head}: "${cells[2] ?? ''}" is no rating.`);
        return { row: [this.person(cells[0])!, numberOf(this.items, cells[1], true)!, rating], cells };
      });
  }

  /** Ask after all files were read: the numbers of people and items are those of all. */
  ratings(rows: readonly (readonly [number, number, number])[]): Ratings {
    return {
      ...{ people: this.people.size, items: this.items.size },
      person: Int32Array.from(rows, ([person]) => person),
      item: Int32Array.from(rows, ([, item]) => item),
      value: Float64Array.from(rows, ([, , value]) => value),
    };
  }
}

function numberOf(places: Map<string, number>, name: string, make: boolean): number | undefined {
  if (make && !places.has(name)) places.set(name, places.size);
  return places.get(name);
}
