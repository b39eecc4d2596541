import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

/** A line of the quarantine file. */
export interface QuarantinedRow {
  readonly file: string;
  /** What the report calls the file, where that is not its name: a file is there once for each use. */
  readonly label?: string;
  /** Line of the file, from 1, the header counted. */
  readonly line: number;
  readonly reason: string;
  readonly detail?: string;
  /** Cells as they stand in the file. */
  readonly row: readonly string[];
}

/** Where the rows go that a run put aside. */
export function quarantinePathOf(dataFolder: string, runId: string): string {
  return join(dataFolder, 'ingest', `${runId}.quarantine.jsonl`);
}

/**
 * The rows that a run put aside, one by one; none where the file is gone, or is on another machine.
 *
 * @param bytes length of the file at the last checkpoint: what is after it belongs to no run yet
 */
export async function* readQuarantine(path: string, bytes: number): AsyncGenerator<QuarantinedRow, void, undefined> {
  if (bytes === 0 || !existsSync(path)) return;
  const file = createReadStream(path, { end: bytes - 1 });
  try {
    for await (const line of createInterface({ input: file, crlfDelay: Infinity })) {
      yield JSON.parse(line) as QuarantinedRow;
    }
  } finally {
    file.destroy();
  }
}

/**
 * The file of rows that were put aside, as JSON lines. Its length is part of each checkpoint: what an interrupted batch
 * wrote after that length is cut off at the next start, so that no row is there twice. Whoever opens it closes it.
 */
export class Quarantine {
  private constructor(
    readonly path: string,
    private readonly file: FileHandle,
    private length: number,
  ) {}

  /** Opens the file and cuts it to the length of the last checkpoint. */
  static async open(path: string, length: number): Promise<Quarantine> {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, length === 0 ? 'w' : 'a+').then(async (handle) => {
      await handle.close();
      return open(path, 'r+');
    });
    const { size } = await file.stat();
    // If somebody shortened or removed the file, rows go to where it ends now: it has no holes.
    const kept = Math.min(size, length);
    await file.truncate(kept);
    return new Quarantine(path, file, kept);
  }

  /**
   * Writes rows after those kept so far, and makes sure that they are on disk; returns the new length. Until `keep` gets
   * that length, another call replaces them: a batch that is tried again writes at its old place.
   */
  async write(rows: readonly QuarantinedRow[]): Promise<number> {
    if (rows.length === 0) return this.length;
    const bytes = Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    await this.file.truncate(this.length);
    await this.file.write(bytes, 0, bytes.length, this.length);
    await this.file.datasync();
    return this.length + bytes.length;
  }

  keep(length: number): void {
    this.length = length;
  }

  async close(): Promise<void> {
    await this.file.close();
  }
}
