import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { csvHeader, csvLine } from './csv.js';
import { type ShopOptions, type ShopPlan, type ShopSize } from './plan.js';
import { Tally, truthOf } from './planted.js';
import {
  COLUMNS,
  type FileName,
  type RowOf,
  eventRow,
  followRows,
  friendshipRows,
  itemRows,
  userRows,
} from './rows.js';
import { EXPERIMENT_FILE, experimentOf } from './experiment-file.js';
import { simulate } from './simulate.js';
import { type Truth, type TruthCounts } from './truth.js';
import { makeWorld } from './world.js';

/** How far the writing is: rows written to the file so far, and the part of the whole that is done, 0..1. */
export interface SeedProgress {
  readonly file: FileName | 'truth.json';
  readonly rows: number;
  readonly part: number;
}

export interface WriteOptions extends ShopOptions {
  readonly onProgress?: (progress: SeedProgress) => void;
}

/** Text is handed to the file in pieces of about this many characters. */
const PIECE = 1 << 18;

/**
 * Writes a demo shop into a folder, which is made if it is missing: the five files of the default ingest mapping and
 * `truth.json`. Files of the same names are replaced. Streams: events are never all in memory.
 *
 * @returns the rows in each file
 * @throws RangeError when `end` is no date, and whatever the file system throws
 */
export async function writeShop(
  folder: string,
  size: ShopSize | ShopPlan,
  options: WriteOptions = {},
): Promise<TruthCounts> {
  const { onProgress = () => undefined } = options;
  const world = makeWorld(size, options);
  const tally = new Tally();
  await mkdir(folder, { recursive: true });

  async function table<File extends FileName>(file: File, part: number, rows: Iterable<RowOf<File>>): Promise<void> {
    let count = 0;
    function* lines(): Generator<string> {
      yield csvHeader(file);
      for (const row of rows) {
        count += 1;
        yield csvLine<string>(COLUMNS[file], row);
      }
    }
    await writePieces(join(folder, file), lines());
    onProgress({ file, rows: count, part });
  }

  function* events(): Generator<RowOf<'user_behavior.csv'>> {
    let day = 0;
    for (const today of simulate(world)) {
      day += 1;
      for (const event of today) {
        tally.add(event);
        yield eventRow(world, event);
      }
      onProgress({ file: 'user_behavior.csv', rows: tally.events, part: 0.1 + (0.85 * day) / world.calendar.days });
    }
  }

  await table('users.csv', 0.02, userRows(world));
  await table('item_info.csv', 0.03, itemRows(world));
  await table('social_network.csv', 0.08, friendshipRows(world));
  await table('follows.csv', 0.1, followRows(world));
  await table('user_behavior.csv', 0.95, events());
  if (world.coupons)
    await writePieces(join(folder, EXPERIMENT_FILE), [JSON.stringify(experimentOf(world, world.coupons))]);
  const truth = truthOf(world, tally);
  await writePieces(join(folder, 'truth.json'), truthLines(truth));
  onProgress({ file: 'truth.json', rows: 1, part: 1 });
  return truth.counts;
}

/** Valid JSON, a line for each entry of a list: to be read by people, compared by `diff`, and written piece by piece. */
export function* truthLines(truth: Truth): Generator<string> {
  yield* jsonLines(truth, '');
  yield '\n';
}

function* jsonLines(value: unknown, indent: string): Generator<string> {
  const deeper = `${indent}  `;
  const isList = Array.isArray(value);
  if (typeof value !== 'object' || value === null || indent.length > 4) {
    yield JSON.stringify(value);
    return;
  }
  const entries = Object.entries(value);
  yield isList ? '[' : '{';
  for (let i = 0; i < entries.length; i += 1) {
    yield `${i > 0 ? ',' : ''}\n${deeper}${isList ? '' : `${JSON.stringify(entries[i][0])}: `}`;
    yield* isList ? [JSON.stringify(entries[i][1])] : jsonLines(entries[i][1], deeper);
  }
  yield `\n${indent}${isList ? ']' : '}'}`;
}

async function writePieces(path: string, lines: Iterable<string>): Promise<void> {
  const file = await open(path, 'w');
  try {
    let piece = '';
    for (const line of lines) {
      piece += line;
      if (piece.length < PIECE) continue;
      await file.write(piece);
      piece = '';
    }
    await file.write(piece);
  } finally {
    await file.close();
  }
}
