import { type Dataset, type IdTables } from '../../../../gnn/index.js';

export interface SnapshotCounts {
  readonly users: number;
  readonly items: number;
  readonly categories: number;
  readonly regions: number;
  readonly events: number;
  /** Pairs of people with a friendship, or with a follow in either direction. */
  readonly ties: number;
  readonly eventsByKind: Readonly<Record<string, number>>;
  /** Events and ties left out because their person or product was added while the graph was read. */
  readonly cameLater: number;
}

/** The description of a snapshot. It holds no time of reading: two reads of one cut have equal descriptions. */
export interface SnapshotAbout {
  readonly format: 1;
  /** The cut-off: ISO 8601, UTC, whole seconds. */
  readonly cutoff: string;
  /** Absent for the whole graph. `people`: the share of the people that was kept; `since`: the first moment (ISO 8601). */
  readonly sample?: { readonly people?: number; readonly since?: string };
  readonly counts: SnapshotCounts;
}

/** A consistent cut of the graph as arrays, up to a cut-off time. */
export interface Snapshot {
  readonly about: SnapshotAbout;
  readonly dataset: Dataset;
  /** The ids of the rows of `dataset`; each table ascends by UTF-16 code unit. */
  readonly ids: IdTables;
}

/** What is known of a snapshot on disk without reading its arrays. */
export interface StoredSnapshot {
  readonly about: SnapshotAbout;
  /** Two snapshots with one checksum are the same bytes. */
  readonly checksum: string;
}
