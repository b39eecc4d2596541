/** What the operations of uploads answer, as far as their tests read it. */
export interface Proposed {
  readonly mapping: string;
  readonly name: string;
  readonly files: readonly {
    readonly file: string;
    readonly target: string;
    readonly mends: string | null;
    readonly columns: readonly string[];
    readonly fields: readonly { field: string; from: string | null }[];
    readonly taken: number;
    readonly looked: number;
  }[];
}

export interface Started {
  readonly job?: { readonly jobId: string; readonly kind: string };
  readonly code?: string;
  readonly path?: readonly string[];
  readonly message?: string;
}

export interface IngestJob {
  readonly job: { readonly status: string; readonly error: { code: string; message: string } | null };
  readonly runId: string | null;
  readonly trial: {
    readonly read: number;
    readonly loaded: number;
    readonly quarantined: number;
    readonly kinds: readonly { kind: string; count: number }[];
    readonly problems: readonly { file: string; line: number; reason: string }[];
  } | null;
}

export interface Run {
  readonly runId: string;
  readonly folder: string;
  readonly status: string;
  readonly loaded: number;
  readonly duplicates: number;
  readonly quarantined: number;
}
