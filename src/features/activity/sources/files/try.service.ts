import { type Mapping } from './mapping/mapping.js';
import { type QuarantinedRow } from './quarantine.files.js';
import { type ReadSoFar, readBatches } from './read-batches.service.js';
import { RepeatedLikes } from './repeated-likes.js';
import { addCounts, addTally, emptyTally, type Tallies } from './sieve/tally.js';
import { findFiles } from './source.files.js';

/** What an ingest of files would make of them; rows that are in the graph already count as loaded. */
export interface Trial {
  /** By file, as the report of an ingest has them. */
  readonly files: Tallies;
  /** Rows that would be stored: people, products and so on by the target of their file, events by their kind. */
  readonly kinds: Readonly<Record<string, number>>;
  /** The first rows that would be refused. */
  readonly problems: readonly QuarantinedRow[];
  /** Optional fields that no column fills, by file. */
  readonly absent: Readonly<Record<string, readonly string[]>>;
}

export interface TryOptions {
  readonly folder: string;
  readonly mapping: Mapping;
  /** Epoch milliseconds. */
  readonly now: number;
  /** How many problems are kept. */
  readonly problems: number;
  readonly onProgress?: (at: ReadSoFar) => void;
  readonly signal?: AbortSignal;
}

const BATCH = 5_000;

/**
 * Reads a folder as an ingest does, with all its checks, and stores nothing. Memory does not grow with the files.
 * @throws {IngestError} as an ingest
 */
export async function tryFolder({ folder, mapping, now, problems, onProgress, signal }: TryOptions): Promise<Trial> {
  const found = await findFiles(folder, mapping);
  const likes = new RepeatedLikes();
  const files: Record<string, Tallies[string]> = {};
  const absent: Record<string, readonly string[]> = {};
  let kinds: Record<string, number> = {};
  const first: QuarantinedRow[] = [];
  await readBatches(found, {
    ...{ folder, startedAt: now, batchSize: BATCH, signal },
    opened: ({ label }, source) => {
      files[label] = emptyTally();
      absent[label] = source.absent;
    },
    take: ({ label, target, tally, entries, quarantined }, at) => {
      const counted = { ...emptyTally() };
      const batchKinds: Record<string, number> = {};
      for (const { row, records } of entries) {
        if (likes.isRepeated(row)) counted.duplicates += records.length;
        else {
          const kind = 'kind' in row ? row.kind : target;
          batchKinds[kind] = (batchKinds[kind] ?? 0) + 1;
          counted.loaded += records.length;
        }
      }
      kinds = addCounts(kinds, batchKinds);
      files[label] = addTally(addTally(files[label], tally), counted);
      first.push(...quarantined.slice(0, problems - first.length));
      onProgress?.(at);
    },
  });
  return { files, kinds, problems: first, absent };
}
