import { type FileMapping, parseMapping } from '../mapping/mapping.js';
import { openSource } from '../open-source.files.js';
import { type Target } from '../rows.js';
import { emptyBatch } from '../sieve/batch.js';
import { Sieve } from '../sieve/sieve.js';
import { type Tally } from '../sieve/tally.js';
import { findFiles } from '../source.files.js';
import { type Guess } from './plain.js';

/** The first rows of a file, as an ingest would store them. */
export interface Preview {
  readonly file: FileMapping;
  /** Why it is read so. */
  readonly because: readonly string[];
  readonly rows: readonly object[];
  /** What became of the records that were looked at. */
  readonly tally: Tally;
}

const ROWS = 10;
/** Records that are looked at for the preview of a file. */
const RECORDS = 1_000;
/** Records that are gone over for the people or products that they name, so that other files can be said to join them. */
const NAMES = { users: 1_000_000, products: 1_000_000, events: 100_000 } as const;

/** Previews of files in the order of an ingest, with one memory: what a file joins are the files before it. */
export class Previews {
  readonly files: Preview[] = [];
  private readonly sieve: Sieve;

  /**
   * @param now epoch milliseconds
   * @param people whether {@link knowsPerson} will be asked: then files of events are gone over too
   */
  constructor(
    private readonly folder: string,
    now: number,
    private readonly people: boolean,
  ) {
    this.sieve = new Sieve(now);
  }

  /** Whether a file before told of a person. */
  knowsPerson(id: string): boolean {
    return this.sieve.knowsPerson(id);
  }

  async add({ file: mapping, because }: Guess): Promise<void> {
    const { file: name, target } = mapping;
    const batch = emptyBatch(name, target);
    const last = this.goneOver(target);
    let read = 0;
    for (const file of await findFiles(this.folder, parseMapping({ name: 'preview', files: [mapping] }, name))) {
      const { rows } = await openSource(this.folder, file);
      for await (const row of rows) {
        const shown = batch.tally.read < RECORDS;
        read += row.records.length;
        this.sieve.sort(row, target, shown ? batch : emptyBatch(name, target));
        if (read >= last) break;
      }
    }
    const rows = batch.entries.slice(0, ROWS).map(({ row }) => row);
    this.files.push({ file: mapping, because, rows, tally: batch.tally });
  }

  /** Events tell of people where no file of people does. */
  private goneOver(target: Target): number {
    if (target === 'users' || target === 'products') return NAMES[target];
    const hasPeople = this.files.some(({ file }) => file.target === 'users');
    return target === 'events' && this.people && !hasPeople ? NAMES.events : RECORDS;
  }
}
