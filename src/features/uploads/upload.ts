/** A folder of files that somebody brings for an ingest. */
export interface UploadRecord {
  readonly uploadId: string;
  readonly createdAt: Date;
  /** Whole files, in name order. */
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
}

/** A piece of a file. */
export interface Piece {
  readonly uploadId: string;
  readonly name: string;
  /** Bytes of the file before it. */
  readonly from: number;
  /** Bytes of the whole file; undefined where this piece is the last. */
  readonly of: number | undefined;
}

/** Most bytes of a piece: on a slow line too it is here within the time that a request has. */
export const PIECE_BYTES = 4 << 20;

/** Most files of an upload. */
export const MOST_FILES = 100;

/** Days after which an upload is removed. */
export const KEPT_DAYS = 7;

const LONGEST_NAME = 200;

/** What an ingest reads; a workbook is refused by what is in it. */
const ENDINGS = /\.(csv|tsv|txt|dat|json|jsonl|ndjson)(\.gz)?$|\.zip$/i;

/** Media types of these files, and the one that says nothing. What pages may send without asking (forms) is not among them. */
const MEDIA_TYPES: ReadonlySet<string | undefined> = new Set([
  ...[undefined, 'application/octet-stream', 'text/csv', 'text/tab-separated-values', 'text/plain'],
  ...['application/json', 'application/jsonl', 'application/x-ndjson', 'application/x-jsonlines'],
  ...['application/gzip', 'application/x-gzip', 'application/zip', 'application/x-zip-compressed'],
  'application/vnd.ms-excel',
]);

export function isMediaTypeOfTables(type: string | undefined): boolean {
  return MEDIA_TYPES.has(type);
}

/** Why a file may not be called so; undefined where it may. Its name is the last part of its path and begins with no dot. */
export function faultOfName(name: string): string | undefined {
  if (name.length > LONGEST_NAME) return `has more than ${LONGEST_NAME} characters`;
  // A file is called so on disk, and in patterns of mappings a star stands for anything.
  if (/[/\\:*?"<>|\p{Cc}\p{Cs}]/u.test(name) || name.startsWith('.')) return 'is no plain name of a file';
  if (!ENDINGS.test(name)) return 'is none that is read: CSV, TSV, JSON and JSON lines, also as .gz, or in a .zip';
  return undefined;
}

/** Whether an id can be one of an upload: it names a folder. */
export function isUploadId(id: string): boolean {
  return /^[0-9a-f-]{36}$/.test(id);
}
