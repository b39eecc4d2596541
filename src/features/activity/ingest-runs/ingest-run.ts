/** RUNNING writes checkpoints; STOPPED wrote none for two minutes and is gone on with by an equal call; DONE read all files. */
export type IngestStatus = 'RUNNING' | 'STOPPED' | 'DONE';

/** `read = loaded + duplicates + dropped + quarantined`. */
export interface IngestCounts {
  readonly read: number;
  readonly loaded: number;
  readonly duplicates: number;
  readonly dropped: number;
  readonly quarantined: number;
}

export interface IngestedFile extends IngestCounts {
  readonly name: string;
  readonly joins: readonly { readonly what: string; readonly named: number; readonly known: number }[];
}

/** Why rows or values were left out, and how many. */
export interface LeftOut {
  readonly what: 'QUARANTINED' | 'DROPPED' | 'VALUE';
  readonly reason: string;
  readonly count: number;
}

/** One ingest and what became of its files. */
export interface IngestRunRecord extends IngestCounts {
  readonly runId: string;
  /** As the command was given it; null for ingests before this was kept. */
  readonly folder: string | null;
  readonly mapping: string;
  readonly demo: boolean;
  readonly status: IngestStatus;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  /** Of work, over all starts. */
  readonly seconds: number;
  readonly files: readonly IngestedFile[];
  readonly leftOut: readonly LeftOut[];
  readonly quarantineBytes: number;
}
